import type { JournalEntry } from '@kakehashi/database';
import type { ChangesRequest, SubgraphJournal } from '../changes/subgraph-journal';
import type { Asker } from '../visibility/asker';
import type { PositionWatch } from './position-watch';

/** Some changes, or a sign of life. */
export interface ChangeBatch {
  /** In the order of the commits; none when nothing came for a while, or nothing that is for everybody. */
  readonly entries: readonly JournalEntry[];
  /** Cursor up to which everything was told; null while there is nothing at all. */
  readonly cursor: string | null;
}

/** How to read a stream of changes. */
export interface ChangeStreamOptions extends ChangesRequest {
  /** Who reads. */
  readonly asker: Asker;
  /** Whether to wait for what comes next when all is told. */
  readonly isFollowing: boolean;
  /** Ends the stream. */
  readonly signal: AbortSignal;
  /** Longest silence while waiting, in milliseconds. */
  readonly heartbeatMs: number;
}

const BATCH_ENTRIES = 500;

/**
 * Reads all changes after a cursor, batch by batch and only as fast as they are taken, so that memory stays flat.
 *
 * The first batch comes as soon as it is read, even empty. The end is reached only without `isFollowing`, or by the signal.
 *
 * @throws BAD_USER_INPUT at the first batch, for an unknown type or a cursor of elsewhere
 * @throws Error when the signal comes before all is told
 */
export async function* streamChanges(
  journal: SubgraphJournal,
  watch: PositionWatch,
  { asker, isFollowing, signal, heartbeatMs, ...request }: ChangeStreamOptions,
): AsyncGenerator<ChangeBatch> {
  const read = journal.reader(request, asker);
  for (;;) {
    const { entries, readTo, hasMore } = await read(BATCH_ENTRIES);
    yield { entries, cursor: readTo === null ? null : journal.cursorOf(readTo) };
    if (!hasMore && !isFollowing) return;
    if (!hasMore) await watch.waitBeyond(readTo, heartbeatMs, signal);
    if (signal.aborted && isFollowing) return;
    if (signal.aborted) throw new Error('The stream of changes was ended before all was told.');
  }
}
