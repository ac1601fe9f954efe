import { setTimeout as sleep } from 'node:timers/promises';
import { CrashCount } from '@kakehashi/crash-policy';
import { type EmbeddedPostgres, type ServerExit, startEmbeddedPostgres } from '@kakehashi/embedded-postgres';
import { LauncherError } from './launcher-error';
import type { Terminal } from './terminal';

/**
 * The embedded PostgreSQL, started again on its port when it ends by itself: it recovers what was committed, and until
 * then the subgraphs answer that their database is not there.
 */
export class KeptServer {
  /** Rejects once the server is given up; never resolves. */
  readonly givenUp: Promise<never>;
  private giveUp: (error: LauncherError) => void = () => undefined;
  private readonly stopping = new AbortController();
  private readonly crashes = new CrashCount();

  private constructor(
    private server: EmbeddedPostgres,
    private readonly dataFolder: string,
    private readonly terminal: Terminal,
  ) {
    this.givenUp = new Promise((_, reject) => {
      this.giveUp = reject;
    });
    // Whoever waits for the system decides when to look.
    this.givenUp.catch(() => undefined);
    void this.keepAlive();
  }

  /** @throws EmbeddedPostgresError when the server cannot be started: what fails at once would fail again */
  static async start(dataFolder: string, terminal: Terminal): Promise<KeptServer> {
    return new KeptServer(await startEmbeddedPostgres({ dataFolder }), dataFolder, terminal);
  }

  /** Superuser address; the same after each restart. */
  get url(): string {
    return this.server.url;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.server.stop();
  }

  private async keepAlive(): Promise<void> {
    for (let exit = await this.server.exited; !this.stopping.signal.aborted; exit = await this.server.exited) {
      const pause = this.crashes.record();
      if (pause === undefined) {
        this.giveUp(
          new LauncherError(describe(exit), 'It ended too often; start again: it recovers what was committed.'),
        );
        return;
      }
      this.terminal.line(`${describe(exit)}\nIt is started again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      if (await this.restart()) this.terminal.line('[PostgreSQL] is back.');
    }
  }

  /** @returns whether it is back; where it is not, it has ended as before, which counts as one more crash */
  private async restart(): Promise<boolean> {
    const { dataFolder, terminal } = this;
    try {
      this.server = await startEmbeddedPostgres({ dataFolder, port: this.server.port });
      if (this.stopping.signal.aborted) await this.server.stop();
      return true;
    } catch (error) {
      terminal.line(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}

function describe({ code, signal, lastLines }: ServerExit): string {
  return `PostgreSQL ended by itself (${signal ?? `exit code ${code}`}); its last log lines: ${lastLines}`;
}
