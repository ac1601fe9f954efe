import { type SupervisedDefinition, SupervisedService } from './supervised-service';
import type { Terminal } from './terminal';

/**
 * Runs services that depend on one another.
 *
 * All start at once, for the sake of time: a service must bear that those it depends on come later. They are stopped in
 * order: a stage ends completely before the one that it depends on is asked to.
 */
export class Supervisor {
  private readonly stages: readonly (readonly SupervisedService[])[];
  private stopped: Promise<void> | undefined;

  /** @param stages each stage depends on those before it, such as `[subgraphs, [gateway]]` */
  constructor(stages: readonly (readonly SupervisedDefinition[])[], terminal: Terminal) {
    this.stages = stages.map((stage) => stage.map((definition) => new SupervisedService(definition, terminal)));
  }

  /**
   * Starts everything and waits until all is ready.
   *
   * @throws LauncherError when a service does not come up; stop the others then
   */
  async start(): Promise<void> {
    await Promise.all(this.services.map((service) => service.start()));
  }

  /** Rejects once a service has crashed too often; never resolves. */
  async untilGivenUp(): Promise<never> {
    return Promise.race(this.services.map((service) => service.givenUp));
  }

  /** Stops everything, last stage first. Calling it twice is the same as once. */
  stop(): Promise<void> {
    this.stopped ??= this.stopStages();
    return this.stopped;
  }

  /** Kills everything at once. */
  kill(): void {
    for (const service of this.services) service.kill();
  }

  private get services(): SupervisedService[] {
    return this.stages.flat();
  }

  private async stopStages(): Promise<void> {
    for (const stage of [...this.stages].reverse()) await Promise.all(stage.map((service) => service.stop()));
  }
}
