import { createId, withActor } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { EventHandlers } from '../events/event-handlers';

/** Has a subgraph hear that a person was erased. */
export async function hearErasure(
  database: DataSource,
  handlers: Required<Pick<EventHandlers, 'person.erased'>>,
  personId: string,
): Promise<void> {
  await withActor(database, { actor: 'event:people' }, (manager) =>
    handlers['person.erased'](manager, {
      position: '1',
      id: createId(),
      type: 'person.erased',
      version: 1,
      subjectId: personId,
      occurredAt: new Date(),
      actor: 'user:erased',
      payload: { personId },
    }),
  );
}
