import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource, SupergraphText } from './supergraph-source';

/** Longest pause between looks at an address that does not answer. */
const MOST_PAUSE_MS = 5 * 60_000;

/** Pauses between tries for the first supergraph: the first, and the longest that they grow to. */
const FIRST_PAUSES_MS = { from: 250, to: 2_000 } as const;

/** How a source is followed. */
export interface FollowerOptions {
  /** How often it is looked at, in milliseconds. */
  readonly pollMs: number;
  /** How long an address may fail to give the first supergraph, in milliseconds. */
  readonly graceMs: number;
  readonly logger: Logger;
}

/**
 * Looks at a source when it reports a change, from time to time, and when asked; one look at a time.
 *
 * What can not be read is logged once for each reason. An address that fails is asked less and less often.
 */
export class SourceFollower {
  /** Why the source could not be read when it was looked at last; undefined when it could. */
  fault: SupergraphError | undefined;
  private failures = 0;
  private take: ((text: SupergraphText) => Promise<void>) | undefined;
  private looking: Promise<void> | undefined;
  private isStale = false;
  private timer: NodeJS.Timeout | undefined;
  private stopWatching = () => {};
  private hasEnded = false;

  constructor(
    readonly source: SupergraphSource,
    private readonly options: FollowerOptions,
  ) {}

  /**
   * Reads the first text; an address has the grace time to give it.
   *
   * @throws SupergraphError SUPERGRAPH_UNREADABLE
   */
  async readFirst(): Promise<SupergraphText> {
    const end = performance.now() + (this.source.isRemote ? this.options.graceMs : 0);
    for (let wait: number = FIRST_PAUSES_MS.from; ; wait = Math.min(2 * wait, FIRST_PAUSES_MS.to)) {
      const text = await this.read();
      if (text) return text;
      if (performance.now() + wait > end) throw this.fault;
      await pause(wait);
    }
  }

  /** Begins to follow; `take` gets each text that is read, new or not, and is done before the next look. */
  start(take: (text: SupergraphText) => Promise<void>): void {
    this.take = take;
    this.stopWatching = this.source.watch(() => void this.look());
    this.schedule();
  }

  /** Looks at the source now; resolves when what it has was taken. */
  look(): Promise<void> {
    this.isStale = true;
    this.looking ??= this.lookUntilFresh().finally(() => {
      this.looking = undefined;
      this.schedule();
    });
    return this.looking;
  }

  /** Looks no more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.stopWatching();
    await this.source.close();
    await this.looking;
  }

  private async lookUntilFresh(): Promise<void> {
    while (this.isStale && !this.hasEnded) {
      this.isStale = false;
      const text = await this.read();
      if (text && !this.hasEnded) await this.take?.(text);
    }
  }

  private async read(): Promise<SupergraphText | undefined> {
    const { logger } = this.options;
    const { name: source } = this.source;
    try {
      const text = await this.source.read();
      if (this.fault) logger.info({ source }, 'the supergraph can be read again');
      this.fault = undefined;
      this.failures = 0;
      return text;
    } catch (fault) {
      if (!(fault instanceof SupergraphError)) throw fault;
      const { code, message: reason } = fault;
      const isNew = reason !== this.fault?.message && !this.hasEnded;
      if (isNew) logger.error({ code, source, reason }, 'the supergraph can not be read');
      this.fault = fault;
      this.failures++;
      return undefined;
    }
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.hasEnded) this.timer = setTimeout(() => void this.look(), this.pauseMs()).unref();
  }

  private pauseMs(): number {
    const { pollMs } = this.options;
    if (!this.source.isRemote || this.failures === 0) return pollMs;
    const grown = Math.max(pollMs, Math.min(pollMs * 2 ** this.failures, MOST_PAUSE_MS));
    // Gateways that lost the address together do not come back together.
    return grown * (0.75 + Math.random() / 4);
  }
}
