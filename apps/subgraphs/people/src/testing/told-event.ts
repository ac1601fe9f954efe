import { createId, withActor } from '@kakehashi/database';
import type { EventPayload, EventType } from '@kakehashi/domain-events';
import type { EventHandler } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { people } from '../definition';

/** Has the people subgraph read an event of another one. The same id again is the same event. */
export async function tellEvent<T extends EventType>(
  database: DataSource,
  type: T,
  payload: EventPayload<T>,
  id = createId(),
): Promise<string> {
  const handle = people.consumes?.[type] as EventHandler<T> | undefined;
  if (!handle) throw new RangeError(`people reads no events of the type ${type}.`);
  const event = { id, type, payload, version: 1, position: '1', subjectId: id, actor: 'test' };
  await withActor(database, { actor: 'event:test' }, (manager) =>
    handle(manager, { ...event, occurredAt: new Date('2026-11-20T03:00:00Z') } as never),
  );
  return id;
}
