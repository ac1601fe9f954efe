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

/** How far a subscription has been applied. */
export interface EventCursor {
  /** Position up to which every event has been applied; `0` at first. */
  readonly position: string;
  /** Id of the event at that position; null at first. */
  readonly eventId: string | null;
}

/**
 * Where to read on. When a type is added to a subscription, that is the beginning: its events are then read from there, and
 * those of the other types known again.
 */
export async function readEventCursor(
  dataSource: DataSource,
  { source, types }: EventSubscription,
): Promise<EventCursor> {
  const [row] = await dataSource.query(
    `SELECT coalesce(c.position, 0)::text AS position, c.event_id AS "eventId"
     FROM unnest($2::text[]) AS asked(type) LEFT JOIN event_cursor c ON c.source = $1 AND c.type = asked.type
     ORDER BY coalesce(c.position, 0) LIMIT 1`,
    [source, types],
  );
  return row;
}

/** How far each type of events of each source has been applied, and when the last one was. */
export function readEventCursors(
  dataSource: DataSource,
): Promise<{ source: string; type: string; position: string; movedAt: Date }[]> {
  return dataSource.query(
    `SELECT source, type, position::text, moved_at AS "movedAt" FROM event_cursor ORDER BY source, type`,
  );
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
  { position, id, type }: Pick<OutboxEvent, 'position' | 'id' | 'type'>,
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
      `INSERT INTO event_cursor (source, type, position, event_id, moved_at)
       SELECT $1, unnest($2::text[]), $3, $4, clock_timestamp()
       ON CONFLICT (source, type) DO UPDATE
       SET position = excluded.position, event_id = excluded.event_id, moved_at = excluded.moved_at
       WHERE event_cursor.position < excluded.position`,
      [source, types, position, id],
    );
    await manager.query('DELETE FROM event_fault WHERE source = $1 AND position = $2 AND skipped_at IS NULL', [
      source,
      position,
    ]);
    return isKnown ? 'KNOWN' : isSkipped ? 'SKIPPED' : 'APPLIED';
  });
}
