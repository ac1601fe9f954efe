import type { DataSource } from 'typeorm';
import type { OutboxEvent } from './outbox-event';

/** Which events to read. */
export interface EventsRequest {
  /** Position after which to read; `0` from the beginning. */
  readonly after: string;
  readonly types: readonly string[];
  readonly limit: number;
}

/** Reads what a subgraph has told after a position, in the order of its commits. */
export async function readEvents(
  dataSource: DataSource,
  { after, types, limit }: EventsRequest,
): Promise<OutboxEvent[]> {
  // Each type through its index: however rare it is, no event of another type is looked at.
  return dataSource.query(
    `SELECT e.position::text, e.id, e.type, e.version, e.subject_id AS "subjectId", e.payload,
       e.occurred_at AS "occurredAt", e.actor
     FROM (SELECT DISTINCT unnest($2::text[]) AS type) asked CROSS JOIN LATERAL (
       SELECT * FROM outbox_event o WHERE o.type = asked.type AND o.position > $1 ORDER BY o.position LIMIT $3
     ) e ORDER BY e.position LIMIT $3`,
    [after, types, limit],
  );
}

/** Whether a subgraph has told the event with that id at that position. */
export async function hasTold(dataSource: DataSource, position: string, id: string): Promise<boolean> {
  const rows = await dataSource.query('SELECT FROM outbox_event WHERE position = $1 AND id = $2', [position, id]);
  return rows.length === 1;
}

/** The position of the last event that was told; `0` while there is none. */
export async function lastEventPosition(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query('SELECT coalesce(max(position), 0)::text AS position FROM outbox_event');
  return row.position;
}
