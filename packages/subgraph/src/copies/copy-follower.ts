import {
  applyPage,
  type Copy,
  type CopyCursor,
  type OriginalPage,
  readCopyCursor,
  restartCopy,
} from '@kakehashi/database';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type Peer, PeerRefusal } from '../peers/peer';
import { pauseFor, RetryPause, reasonOf } from '../peers/retry-pause';
import type { CopyState } from './copy-state';
import { readOriginalPage } from './original-page';

/** How long a change is waited for; about as long a copy may be told to be behind while nothing happens. */
const WAIT_MS = 4_000;

const GATHER_MS = 100;

/** What keeps one copy. */
export interface CopyFollowerParts {
  readonly database: DataSource;
  readonly copy: Copy;
  readonly peer: Peer;
  readonly log: Logger;
}

/**
 * Keeps one copy: reads all rows of its owner once, then what changes, as long as the process lives. What fails is tried
 * again after a pause that grows to 15 s. When the owner's database is another than it was, all rows are read anew.
 */
export class CopyFollower {
  private readonly retries = new RetryPause();
  private readonly log: Logger;
  private current: CopyState['state'] = 'STANDBY';

  constructor(private readonly parts: CopyFollowerParts) {
    const { copy, log } = parts;
    this.log = log.child({ copyOf: copy.of, source: copy.from });
  }

  /** How it stands now. */
  get state(): CopyState {
    const { of, from } = this.parts.copy;
    return { of, from, state: this.current };
  }

  /**
   * Follows until the signal comes.
   *
   * @param confirm fails once another process may do the same
   */
  async run(confirm: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted) {
        await confirm();
        const pauseMs = await this.follow(confirm, signal);
        await pauseFor(pauseMs, signal);
      }
    } finally {
      this.current = 'STANDBY';
    }
  }

  /** Reads and applies until something fails; returns how long to wait then. */
  private async follow(confirm: () => Promise<void>, signal: AbortSignal): Promise<number> {
    const { database, copy } = this.parts;
    try {
      let cursor = await readCopyCursor(database, copy);
      while (!signal.aborted) {
        cursor = await this.step(cursor, signal);
        await confirm();
      }
      return 0;
    } catch (error) {
      if (signal.aborted) return 0;
      const retryAfterMs = this.retries.next();
      this.current = 'FAILING';
      if (error instanceof PeerRefusal && error.code === 'COPY_DIVERGED') {
        this.log.warn({ reason: reasonOf(error) }, 'the owner of a copy was restored: all of its rows are read anew');
        await restartCopy(database, copy).catch(() => undefined);
        return 0;
      }
      this.log.warn({ reason: reasonOf(error), retryAfterMs }, 'a copy can not be kept');
      return retryAfterMs;
    }
  }

  /** Reads and applies one page; returns where the copy stands then. */
  private async step(from: CopyCursor | null, signal: AbortSignal): Promise<CopyCursor | null> {
    const { database, copy } = this.parts;
    const isWalk = from === null || from.walkedTo !== null;
    const asked = new Date();
    const page = await this.read(from, signal);
    const asOf = isWalk || page.hasMore ? undefined : asked;
    const cursor = await applyPage(database, copy, { ...page, from, asOf });
    if (isWalk && cursor?.walkedTo === null) await database.query(`ANALYZE "${copy.table}"`);
    this.succeed(isWalk ? 'FILLING' : 'FOLLOWING');
    // Where the owner writes all the time, many changes share a page.
    if (asOf) await pauseFor(GATHER_MS, signal);
    // Another process was faster: on from where that stands.
    return cursor ?? readCopyCursor(database, copy);
  }

  private async read(from: CopyCursor | null, signal: AbortSignal): Promise<OriginalPage> {
    const { copy, peer } = this.parts;
    const parameters = {
      columns: copy.columns.join(),
      ...(from === null || from.walkedTo !== null
        ? { walkAfter: from?.walkedTo ?? '' }
        : { after: from.position, ...(from.mark !== null && { mark: from.mark }) }),
    };
    // After a failure it does not wait, so that all is soon known to be well again.
    const waitMs = this.current === 'FOLLOWING' ? WAIT_MS : 0;
    return readOriginalPage(await peer.read(`/originals/${copy.of}`, parameters, waitMs, signal));
  }

  private succeed(state: 'FILLING' | 'FOLLOWING'): void {
    if (this.current !== state) this.log.info(state === 'FILLING' ? 'a copy is being filled' : 'a copy is kept');
    this.retries.reset();
    this.current = state;
  }
}
