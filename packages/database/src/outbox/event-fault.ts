import type { DataSource } from 'typeorm';
import type { OutboxEvent } from './outbox-event';

/** An event that could not be applied; those behind it wait, unless it was skipped. */
export interface EventFault {
  /** Name of the subgraph that told it. */
  readonly source: string;
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  /** Why the last attempt failed. */
  readonly reason: string;
  readonly attempts: number;
  readonly firstFailedAt: Date;
  readonly lastFailedAt: Date;
  /** When an operator has said that it is to be passed over; null while it is tried again. */
  readonly skippedAt: Date | null;
  /** Why it is passed over. */
  readonly skipReason: string | null;
}

/** Notes that an event could not be applied, and how often. */
export async function recordEventFault(
  dataSource: DataSource,
  source: string,
  { position, id, type }: Pick<OutboxEvent, 'position' | 'id' | 'type'>,
  reason: string,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO event_fault (source, position, event_id, type, reason, attempts, first_failed_at, last_failed_at)
     VALUES ($1, $2, $3, $4, $5, 1, clock_timestamp(), clock_timestamp())
     ON CONFLICT (source, position) DO UPDATE
     SET reason = excluded.reason, attempts = event_fault.attempts + 1, last_failed_at = excluded.last_failed_at
     WHERE event_fault.skipped_at IS NULL`,
    [source, position, id, type, reason],
  );
}

/** The faults that are there and those that were passed over, by source and position. */
export function readEventFaults(dataSource: DataSource): Promise<EventFault[]> {
  return dataSource.query(
    `SELECT source, position::text, event_id AS "eventId", type, reason, attempts, first_failed_at AS "firstFailedAt",
       last_failed_at AS "lastFailedAt", skipped_at AS "skippedAt", skip_reason AS "skipReason"
     FROM event_fault ORDER BY source, event_fault.position`,
  );
}

/**
 * Has an event passed over at its next attempt, and keeps why. Only one that has failed can be: nobody skips the wrong one
 * by a slip.
 *
 * @returns whether there is such a fault that was not passed over yet
 */
export async function skipEvent(
  dataSource: DataSource,
  source: string,
  position: string,
  reason: string,
): Promise<boolean> {
  const [, changed] = await dataSource.query(
    `UPDATE event_fault SET skipped_at = clock_timestamp(), skip_reason = $3
     WHERE source = $1 AND position = $2 AND skipped_at IS NULL`,
    [source, position, reason],
  );
  return changed === 1;
}
