import type { OutboxEvent } from '@kakehashi/database';
import { type EventPayload, type EventType, eventCatalogue } from '@kakehashi/domain-events';
import type { EntityManager } from 'typeorm';

/** An event of another subgraph, with what its type declares. */
export interface ConsumedEvent<T extends EventType> extends Omit<OutboxEvent, 'type' | 'payload'> {
  readonly type: T;
  readonly payload: EventPayload<T>;
}

/**
 * Makes the change that follows from an event.
 *
 * It runs once for each event, in the transaction that notes that the event was read, and changes nothing outside of it. What
 * it throws takes all back; then it is tried again, and the events behind it wait.
 */
export type EventHandler<T extends EventType> = (manager: EntityManager, event: ConsumedEvent<T>) => Promise<void>;

/** What a subgraph does about the events of others: type → handler. */
export type EventHandlers = { readonly [T in EventType]?: EventHandler<T> };

/** The types that handlers are there for, by the subgraph that tells them. */
export function typesBySource(handlers: EventHandlers): Map<string, EventType[]> {
  const bySource = new Map<string, EventType[]>();
  for (const type of Object.keys(handlers) as EventType[]) {
    const { producer } = eventCatalogue[type];
    bySource.set(producer, [...(bySource.get(producer) ?? []), type]);
  }
  return bySource;
}
