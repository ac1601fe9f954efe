import type { DataSource, EntityManager } from 'typeorm';
import { withActor } from '../journal/with-actor';
import type { OutboxEvent } from './outbox-event';

/** What one subgraph reads of another. */
export interface EventSubscription {
  /** Name of the subgraph that tells. */
  readonly source: string;
  /** The types that are read. */
  readonly types: readonly string[];
}

/** What became of an event: done now, done before, or passed over because an operator said so. */
export type EventOutcome = 'APPLIED' | 'KNOWN' | 'SKIPPED';

/**
 * The position up to which every event of a subscription has been applied; `0` at first, and anew when a type is added to
 * it: its events are then read from the beginning, and those of the other types known again.
 */
export async function readEventCursor(dataSource: DataSource, { source, types }: EventSubscription): Promise<string> {
  const [row] = await dataSource.query(
    `SELECT min(coalesce(c.position, 0))::text AS position
     FROM unnest($2::text[]) AS asked(type) LEFT JOIN event_cursor c ON c.source = $1 AND c.type = asked.type`,
    [source, types],
  );
  return row.position;
}

/**
 * Applies an event, and notes in the same transaction that it was: so its effect is there exactly once, however often it is
 * read and by however many processes. Events must come in the order of their positions, from the cursor on.
 *
 * @param work makes the change; what it throws takes everything back
 */
export function applyEvent(
  dataSource: DataSource,
  { source, types }: EventSubscription,
  { position, type }: Pick<OutboxEvent, 'position' | 'type'>,
  work: (manager: EntityManager) => Promise<void>,
): Promise<EventOutcome> {
  return withActor(dataSource, { actor: `event:${source}` }, async (manager) => {
    // The writers' lock is held: whatever another process has applied is seen, and none applies this event meanwhile.
    const [{ isKnown, isSkipped }] = await manager.query(
      `SELECT EXISTS (SELECT FROM event_cursor WHERE source = $1 AND type = $2 AND position >= $3) AS "isKnown",
         EXISTS (SELECT FROM event_fault WHERE source = $1 AND position = $3 AND skipped_at IS NOT NULL) AS "isSkipped"`,
      [source, type, position],
    );
    if (!isKnown && !isSkipped) await work(manager);
    await manager.query(
      `INSERT INTO event_cursor (source, type, position, moved_at)
       SELECT $1, unnest($2::text[]), $3, clock_timestamp()
       ON CONFLICT (source, type) DO UPDATE SET position = excluded.position, moved_at = excluded.moved_at
       WHERE event_cursor.position < excluded.position`,
      [source, types, position],
    );
    await manager.query('DELETE FROM event_fault WHERE source = $1 AND position = $2 AND skipped_at IS NULL', [
      source,
      position,
    ]);
    return isKnown ? 'KNOWN' : isSkipped ? 'SKIPPED' : 'APPLIED';
  });
}
