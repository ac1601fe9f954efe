import type { Relation } from '@kakehashi/subgraph';
import { Event } from '../event/event.entity';
import { runsEvent } from '../event/event.relation';
import type { EventSession } from './event-session.entity';

/** Who may change the event of a session. */
export const runsItsEvent: Relation<EventSession> = {
  who: runsEvent.who,
  async holds(act, { eventId }) {
    const event = await act.lock<Event>(Event, eventId);
    return event !== null && runsEvent.holds(act, event);
  },
};

/** Who may change the event of a new session. Of an event that is not there, the action itself tells. */
export const addsSession: Relation<{ readonly event: string }> = {
  who: runsEvent.who,
  async holds(act, { event: id }) {
    const event = await act.lock<Event>(Event, id);
    return event === null || runsEvent.holds(act, event);
  },
};
