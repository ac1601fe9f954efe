import type { Logger } from 'pino';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import type { SubgraphSources } from '../transport/subgraph-sources';
import type { ServedSupergraph } from './served-supergraph';
import type { SmokeQuery } from './smoke-query';
import type { SourceFollower } from './source-follower';
import { SupergraphError } from './supergraph-error';
import { type HeldVersion, idOf, type SupergraphHistory } from './supergraph-history';
import type { SupergraphText } from './supergraph-source';

/** What a keeper works with. */
export interface KeeperParts {
  readonly follower: SourceFollower;
  readonly history: SupergraphHistory;
  /** Undefined when nothing is asked before a new supergraph is served. */
  readonly smoke: SmokeQuery | undefined;
  readonly sources: SubgraphSources;
  readonly served: ServedSupergraph;
  /** Undefined when nobody watches. */
  readonly watch: SupergraphWatch | undefined;
  /**
   * Loads a supergraph that can be served.
   *
   * @throws SupergraphError for any other
   */
  readonly check: (text: string, hash: string) => LoadedSupergraph;
  /** Tells which addresses of the settings lead to none of its subgraphs; undefined when none does. */
  readonly describeStray: (supergraph: LoadedSupergraph) => string | undefined;
  readonly logger: Logger;
}

/** Who is told what is served. */
export interface SupergraphWatch {
  /** A supergraph is served from now on, known by its id. */
  serve(id: string): void;
}

/** Who serves what a keeper decides. */
export interface SupergraphServer {
  /** Does what can be done for a supergraph before it is served; the signal says that nobody waits for it any more. */
  prepare?(supergraph: LoadedSupergraph, signal: AbortSignal): Promise<void>;
  /** Serves a supergraph from now on, in place of the one before; it is done when this returns. */
  serve(supergraph: LoadedSupergraph): void;
}

/**
 * Decides which supergraph is served: the newest of its source that can be, or the one that is pinned.
 *
 * A new one is checked by loading it and tried by the smoke query while the one before serves, which stays whenever
 * anything fails.
 */
export class SupergraphKeeper {
  private server: SupergraphServer | undefined;
  private served: HeldVersion | undefined;
  /** What was read last; undefined when it is to be looked at again whatever it is. */
  private newest: SupergraphText | undefined;
  private latest: HeldVersion | undefined;
  private isPinned = false;
  /** Aborted when nobody waits any more for the candidate that is being tried. */
  private trial = new AbortController();

  constructor(private readonly parts: KeeperParts) {}

  /** The source's path or address. */
  get source(): string {
    return this.parts.follower.source.name;
  }

  /** The versions that are remembered, the newest first. */
  get versions(): readonly HeldVersion[] {
    return this.parts.history.versions;
  }

  /** The version that is served although the source may have a newer one; undefined when none is pinned. */
  get pinned(): HeldVersion | undefined {
    return this.isPinned ? this.served : undefined;
  }

  /**
   * Serves the first supergraph, then each new one. The first is not tried: its subgraphs may start beside the gateway.
   *
   * @throws SupergraphError when the first can not be had or served
   */
  async start(server: SupergraphServer): Promise<void> {
    const { follower } = this.parts;
    this.server = server;
    try {
      this.newest = await follower.readFirst();
      this.serveFirst(this.newest);
    } catch (fault) {
      await follower.stop();
      throw fault;
    }
    follower.start((read) => this.take(read));
  }

  /** Follows the source no more; what is served stays. */
  async stop(): Promise<void> {
    this.trial.abort();
    await this.parts.follower.stop();
  }

  /**
   * Looks at the source now, and tries its supergraph again in case it was refused.
   *
   * @throws SupergraphError when it can not be read or served
   */
  async reload(): Promise<void> {
    const { follower } = this.parts;
    this.newest = undefined;
    await follower.look();
    if (follower.fault) throw follower.fault;
    const { refusal } = this.latest ?? {};
    if (refusal) throw new SupergraphError(refusal.reason, refusal.code);
  }

  /**
   * Serves a version that is remembered at once, whatever the smoke query said of it, and until {@link unpin}.
   *
   * @throws SupergraphError SUPERGRAPH_NOT_HELD, or SUPERGRAPH_INVALID when it is one that can not be served
   */
  pin(id: string): void {
    const { history, check, logger } = this.parts;
    const version = history.find(id);
    if (!version) throw new SupergraphError(`There is no version ${id}.`, 'SUPERGRAPH_NOT_HELD');
    if (version.text === undefined) throw new SupergraphError(`Version ${id} can not be served: it was refused.`);
    if (version !== this.served) this.swap(version, version.supergraph ?? check(version.text, version.hash));
    this.isPinned = true;
    this.trial.abort();
    logger.warn({ id: idOf(version) }, 'a version of the supergraph is pinned: newer ones wait');
  }

  /**
   * Pins a version that another worker has pinned, whether this one has read it or not.
   *
   * @throws SupergraphError SUPERGRAPH_INVALID
   */
  takeOver(read: SupergraphText): void {
    this.pin(this.parts.history.record(read).hash);
  }

  /** Goes back to the newest supergraph of the source; resolves when it is served or was refused. */
  async unpin(): Promise<void> {
    const { follower, logger } = this.parts;
    if (!this.isPinned) return;
    this.isPinned = false;
    this.newest = undefined;
    logger.info('no version of the supergraph is pinned any more');
    await follower.look();
  }

  private serveFirst(read: SupergraphText): void {
    const { history, check, describeStray } = this.parts;
    try {
      const version = history.record(read);
      const supergraph = check(read.text, version.hash);
      const stray = describeStray(supergraph);
      if (stray !== undefined) throw new SupergraphError(stray);
      this.swap(version, supergraph);
    } catch (fault) {
      if (!(fault instanceof SupergraphError)) throw fault;
      throw new SupergraphError(`The supergraph ${read.origin} can not be served: ${fault.message}`);
    }
  }

  private async take(read: SupergraphText): Promise<void> {
    if (read.text === this.newest?.text) return;
    this.newest = read;
    const { history, check, smoke, sources } = this.parts;
    const version = history.record(read);
    this.latest = version;
    if (version === this.served) return;
    this.trial = new AbortController();
    const { signal } = this.trial;
    try {
      const supergraph = version.supergraph ?? check(read.text, version.hash);
      if (!this.isPinned) await smoke?.run(supergraph, signal);
      if (!this.isPinned) await this.server?.prepare?.(supergraph, signal);
      if (this.isPinned) this.wait(version);
      else if (!signal.aborted) this.swap(version, supergraph);
    } catch (fault) {
      if (!signal.aborted) this.refuse(version, fault);
      else if (this.isPinned) this.wait(version);
    } finally {
      // What the trial alone has called goes.
      if (this.served?.supergraph) sources.serve(this.served.supergraph.subgraphs);
    }
  }

  private swap(version: HeldVersion, supergraph: LoadedSupergraph): void {
    const { history, sources, served, watch, describeStray, logger } = this.parts;
    served.replace(supergraph, () => this.server?.serve(supergraph));
    sources.serve(supergraph.subgraphs);
    history.serve(version, supergraph);
    watch?.serve(idOf(version));
    const isFirst = !this.served;
    this.served = version;
    if (isFirst) return;
    const stray = describeStray(supergraph);
    if (stray !== undefined) logger.warn(stray);
    const subgraphs = supergraph.subgraphs.map(({ name }) => name);
    logger.info({ source: version.source, id: idOf(version), subgraphs }, 'serving a new supergraph');
  }

  private wait(version: HeldVersion): void {
    if (version === this.served) return;
    version.state = 'waiting';
    this.parts.logger.warn({ source: version.source, id: idOf(version) }, 'a new supergraph waits: another is pinned');
  }

  private refuse(version: HeldVersion, fault: unknown): void {
    const { history, logger } = this.parts;
    const { message: reason } = fault as Error;
    const code = fault instanceof SupergraphError ? fault.code : 'SUPERGRAPH_INVALID';
    history.refuse(version, code, reason);
    const { source } = version;
    logger.error(
      { code, source, id: idOf(version), reason },
      'the new supergraph can not be served; the one before stays',
    );
  }
}
