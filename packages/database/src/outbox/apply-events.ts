import type { DataSource, EntityManager } from 'typeorm';
import { withActor } from '../journal/with-actor';
import type { EventSubscription } from './event-cursor';
import type { OutboxEvent } from './outbox-event';

/** What became of an event: done now, done before, or passed over because an operator said so. */
export type EventOutcome = 'APPLIED' | 'KNOWN' | 'SKIPPED';

/** What is needed of an event to apply it once. */
type Placed = Pick<OutboxEvent, 'position' | 'id' | 'type'>;

/**
 * Applies events, and notes in the same transaction that they were: so the effect of each is there exactly once, however
 * often it is read and by however many processes. They must come in the order of their positions, from the cursor on.
 *
 * @param work makes the change that follows from one; what it throws takes all of them back
 * @returns in the order of the events
 */
export function applyEvents<E extends Placed>(
  dataSource: DataSource,
  subscription: EventSubscription,
  events: readonly E[],
  work: (manager: EntityManager, event: E) => Promise<void>,
): Promise<EventOutcome[]> {
  const { source } = subscription;
  return withActor(dataSource, { actor: `event:${source}` }, async (manager) => {
    // The writers' lock is held: what other processes have applied is seen, and none applies these events meanwhile.
    const known = await readPositions(manager, source);
    const skipped = await readSkipped(manager, source);
    const outcomes: EventOutcome[] = [];
    for (const event of events) {
      const isKnown = BigInt(event.position) <= (known.get(event.type) ?? 0n);
      const outcome = isKnown ? 'KNOWN' : skipped.has(event.position) ? 'SKIPPED' : 'APPLIED';
      if (outcome === 'APPLIED') await work(manager, event);
      outcomes.push(outcome);
    }
    await moveOn(manager, subscription, events);
    return outcomes;
  });
}

async function readPositions(manager: EntityManager, source: string): Promise<Map<string, bigint>> {
  const rows = await manager.query('SELECT type, position FROM event_cursor WHERE source = $1', [source]);
  return new Map(rows.map((row: { type: string; position: string }) => [row.type, BigInt(row.position)]));
}

async function readSkipped(manager: EntityManager, source: string): Promise<Set<string>> {
  const rows = await manager.query(
    'SELECT position::text FROM event_fault WHERE source = $1 AND skipped_at IS NOT NULL',
    [source],
  );
  return new Set(rows.map((row: { position: string }) => row.position));
}

async function moveOn(
  manager: EntityManager,
  { source, types }: EventSubscription,
  events: readonly Placed[],
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  await manager.query(
    `INSERT INTO event_cursor (source, type, position, event_id, moved_at)
     SELECT $1, unnest($2::text[]), $3, $4, clock_timestamp()
     ON CONFLICT (source, type) DO UPDATE
     SET position = excluded.position, event_id = excluded.event_id, moved_at = excluded.moved_at
     WHERE event_cursor.position < excluded.position`,
    [source, types, last.position, last.id],
  );
  await manager.query(
    'DELETE FROM event_fault WHERE source = $1 AND position = ANY($2::bigint[]) AND skipped_at IS NULL',
    [source, events.map(({ position }) => position)],
  );
}
