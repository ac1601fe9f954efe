import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { Event } from '../event/event.entity';
import { followWhole } from '../participation/participation-days';
import { daysOfSession } from '../participation/whole';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { EventSession } from './event-session.entity';
import { addsSession, runsItsEvent } from './event-session.relation';
import { EventSessionTopic } from './event-session-topic.entity';
import { checkTimes } from './session-times';

const scope = 'write:programmes';

const fields = {
  titles: given.texts('Its title, in each language that has it.'),
  heldOn: optional(given.day('The day on which it begins, where it takes place: one of the days of the event.')),
  startsAt: optional(given.instant('When it begins: on the day of `heldOn` in `timeZone`, which must be given too.')),
  endsAt: optional(given.instant('When it ends: after `startsAt`, which must be given too.')),
  timeZone: optional(given.timeZone('The time zone where it takes place as IANA name, such as `Asia/Tokyo`.')),
  place: optional(given.texts('The room or building, in each language that has it.')),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
};

const addEventSession = defineCreate({
  name: 'addEventSession',
  description: 'Adds a session to an event, after those that are there.',
  entity: EventSession,
  scope,
  relation: addsSession,
  input: { event: given.id('Id of the event.'), ...fields },
  async run(act, { event: eventId, titles, place, topics, ...times }) {
    const event = await act.lock<Event>(Event, eventId);
    if (!event) return act.refuse('NOT_FOUND', 'event', 'There is no such event.');
    await act.mustExist(Topic, topics, 'topics');
    const columns = checkTimes(act, times, event.period);
    act.settle();
    const id = await act.insert(EventSession, {
      ...titleColumns(storedTexts(titles)),
      event_id: event.id,
      position: await nextPosition(act, event.id),
      ...columns,
      place: storedTexts(place ?? []),
    });
    await act.replaceLinks(EventSessionTopic, { session_id: id }, topicLinks(topics));
    return id;
  },
});

const updateEventSession = defineChange({
  name: 'updateEventSession',
  description: 'Corrects a session of an event; what is left out stays as it is.',
  entity: EventSession,
  scope,
  relation: runsItsEvent,
  input: { ...fields, titles: optional(fields.titles), topics: optional(fields.topics) },
  async run(act, { titles, place, topics, ...times }, session) {
    await act.mustExist(Topic, topics, 'topics');
    const event = await act.lock<Event>(Event, session.eventId);
    const columns = checkTimes(act, times, event?.period ?? {}, session);
    act.settle();
    if (topics) await act.replaceLinks(EventSessionTopic, { session_id: session.id }, topicLinks(topics));
    const days = await daysOfSession(act, { heldOn: columns.held_on, eventId: session.eventId });
    await followWhole(act, 'session_id', [session.id], days);
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...columns,
      ...(place !== undefined && { place: storedTexts(place ?? []) }),
    };
  },
});

/** What can be done to the sessions of events. */
export const eventSessionActions: readonly Action[] = [addEventSession, updateEventSession];

async function nextPosition(act: Act, event: string): Promise<number> {
  const [{ next }] = await act.manager.query(
    'SELECT coalesce(max(position) + 1, 0) AS next FROM event_session WHERE event_id = $1',
    [event],
  );
  return next;
}
