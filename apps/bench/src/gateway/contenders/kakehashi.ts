import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Contender } from './contender';

/** The setting that picks who carries out plans. */
const EXECUTOR = 'PLAN_EXECUTOR';

/** The setting that sends one of several identical subgraph queries under way at a time. */
const DEDUPLICATION = 'SUBGRAPH_DEDUPLICATION';

/** Our gateway as it was built in some checkout of the repository. */
export class Kakehashi {
  private readonly folder: string;

  /**
   * @param root the checkout
   * @param name as it stands in tables
   * @throws Error when it has not been built there
   */
  constructor(
    root: string,
    private readonly name = 'Kakehashi',
  ) {
    this.folder = join(root, 'apps/gateway/dist');
    if (!existsSync(this.folder)) throw new Error(`There is no built gateway in ${root}: type npm run build there.`);
  }

  /** Names of the settings that it has. */
  get settings(): ReadonlySet<string> {
    const { gatewaySettings } = createRequire(__filename)(join(this.folder, 'settings.js'));
    return new Set(Object.keys(gatewaySettings));
  }

  /**
   * With deduplication and without, where it has that setting, once for each executor that is named.
   *
   * @param executors values of PLAN_EXECUTOR; none for its default
   * @throws Error when there are executors but it has no such setting: it would not hear of them
   */
  contenders(executors: readonly string[]): Contender[] {
    const { settings } = this;
    if (executors.length > 0 && !settings.has(EXECUTOR)) throw new Error(`${this.name} has no setting ${EXECUTOR}.`);
    const choices = executors.length > 0 ? executors : [undefined];
    return choices.flatMap((executor) => {
      const name = executor === undefined ? this.name : `${this.name}, ${executor}`;
      const environment: Record<string, string> = executor === undefined ? {} : { [EXECUTOR]: executor };
      if (!settings.has(DEDUPLICATION)) return [this.with(name, environment)];
      return [
        this.with(name, { ...environment, [DEDUPLICATION]: 'false' }),
        { ...this.with(`${name} + dedup`, { ...environment, [DEDUPLICATION]: 'true' }), deduplicates: true },
      ];
    });
  }

  /**
   * With settings of one's own.
   *
   * @param environment settings beside its defaults
   */
  with(name: string, environment: Readonly<Record<string, string>>): Contender {
    return {
      name,
      family: 'kakehashi',
      deduplicates: false,
      program: join(this.folder, 'main.js'),
      arguments: (port, supergraphFile) => ['--port', String(port), '--supergraph', supergraphFile],
      environment: { NODE_ENV: 'production', LOG_LEVEL: 'silent', EXPLORER: 'false', ...environment },
    };
  }
}
