import type { DataSource } from 'typeorm';

/** What one subgraph reads of another. */
export interface EventSubscription {
  /** Name of the subgraph that tells. */
  readonly source: string;
  /** The types that are read. */
  readonly types: readonly string[];
}

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
