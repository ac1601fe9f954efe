import { createId, withActor } from '@kakehashi/database';
import { type EventType, readPayload } from '@kakehashi/domain-events';
import type { EventHandler } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { people } from '../definition';

/** What of an event may be told otherwise than by default. */
interface Told {
  /** The same id again is the same event. */
  readonly id?: string;
  readonly occurredAt?: Date;
}

/**
 * Has the people subgraph read an event of another one.
 *
 * @param payload as its declaration says, or it is refused
 */
export async function tellEvent(
  database: DataSource,
  type: EventType,
  payload: Readonly<Record<string, unknown>>,
  { id = createId(), occurredAt = new Date('2026-11-20T03:00:00Z') }: Told = {},
): Promise<string> {
  const handle = people.consumes?.[type] as EventHandler<EventType> | undefined;
  if (!handle) throw new RangeError(`people reads no events of the type ${type}.`);
  const event = { id, type, version: 1, position: '1', subjectId: id, actor: 'test', occurredAt };
  await withActor(database, { actor: 'event:test' }, (manager) =>
    handle(manager, { ...event, payload: readPayload(type, 1, payload) } as never),
  );
  return id;
}
