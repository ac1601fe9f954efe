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

/** What several slices do about events; of those who have one for the same type, one after the other in the same transaction. */
export function combineHandlers(...parts: readonly EventHandlers[]): EventHandlers {
  const byType = new Map<string, EventHandler<EventType>[]>();
  for (const part of parts) {
    for (const [type, handle] of Object.entries(part) as [EventType, EventHandler<EventType>][]) {
      byType.set(type, [...(byType.get(type) ?? []), handle]);
    }
  }
  return Object.fromEntries([...byType].map(([type, handlers]) => [type, inTurn(handlers)]));
}

function inTurn(handlers: readonly EventHandler<EventType>[]): EventHandler<EventType> {
  return async (manager, event) => {
    for (const handle of handlers) await handle(manager, event);
  };
}

/** The types that handlers are there for, by the subgraph that tells them. */
export function typesBySource(handlers: EventHandlers): Map<string, EventType[]> {
  const bySource = new Map<string, EventType[]>();
  for (const type of Object.keys(handlers) as EventType[]) {
    const { producer } = eventCatalogue[type];
    bySource.set(producer, [...(bySource.get(producer) ?? []), type]);
  }
  return bySource;
}
