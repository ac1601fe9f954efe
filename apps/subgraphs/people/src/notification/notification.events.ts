import type { EventPayload, EventType } from '@kakehashi/domain-events';
import type { EventHandler, EventHandlers } from '@kakehashi/subgraph';
import type { Notice } from './notice';
import { notices } from './notices';
import { writeNotifications } from './write-notifications';

/** Tells those whom an event of another subgraph concerns, in the transaction that notes that it was read. */
export const notificationEvents: EventHandlers = Object.fromEntries(
  Object.entries(notices).map(([type, noticeOf]) => {
    // Which payload belongs to which type is checked where the notices are declared.
    const told = noticeOf as (payload: EventPayload<EventType>) => Notice;
    const handle: EventHandler<EventType> = (manager, { id, occurredAt, payload }) =>
      writeNotifications(manager, { eventId: id, occurredAt, note: `${type} ${id}` }, told(payload));
    return [type, handle];
  }),
);
