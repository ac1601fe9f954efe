import { checkPayload, type EventPayload, type EventType, eventCatalogue } from '@kakehashi/domain-events';
import type { EntityManager } from 'typeorm';
import { createId } from '../identifier';

/** What is told to other subgraphs. */
export interface EmittedEvent<T extends EventType> {
  readonly type: T;
  /** Id of that which it happened to. */
  readonly subject: string;
  readonly payload: EventPayload<T>;
}

/**
 * Tells other subgraphs what has happened. It is told when the transaction commits, and if it rolls back never was.
 *
 * @param manager of the transaction that makes the change
 * @returns the event's id
 * @throws EventRefused when the payload is not what the type declares
 */
export async function emitEvent<T extends EventType>(
  manager: EntityManager,
  { type, subject, payload }: EmittedEvent<T>,
): Promise<string> {
  if (!manager.queryRunner?.isTransactionActive) {
    throw new TypeError(`The event ${type} must be told in the transaction of its change.`);
  }
  const id = createId();
  await manager.query(
    `INSERT INTO outbox_event (id, type, version, subject_id, payload, occurred_at, actor)
     VALUES ($1, $2, $3, $4, $5, current_setting('kakehashi.instant')::timestamptz, journal_actor())`,
    [id, type, eventCatalogue[type].version, subject, JSON.stringify(checkPayload(type, payload))],
  );
  return id;
}
