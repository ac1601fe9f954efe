import type { EventType } from '@kakehashi/domain-events';
import type { EventHandler, EventHandlers } from './event-handlers';

/** The handlers of several slices as one: what several do about a type is done one after the other, in the same transaction. */
export function combineHandlers(...slices: readonly EventHandlers[]): EventHandlers {
  const combined: Partial<Record<EventType, EventHandler<EventType>>> = {};
  for (const slice of slices) {
    for (const [type, handler] of Object.entries(slice) as [EventType, EventHandler<EventType>][]) {
      const earlier = combined[type];
      combined[type] = earlier
        ? async (manager, event) => {
            await earlier(manager, event);
            await handler(manager, event);
          }
        : handler;
    }
  }
  return combined as EventHandlers;
}
