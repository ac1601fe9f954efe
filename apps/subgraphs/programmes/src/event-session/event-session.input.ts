import type { ParentLink } from '@kakehashi/database';
import { OrderDirection } from '@kakehashi/shared-types';
import { defineList, type ListArguments, listField, titledFields } from '@kakehashi/subgraph';
import { participantFilters, participationLink } from '../participation/participation.input';
import { topicFilters } from '../topic/topic.input';
import { EventSession } from './event-session.entity';

/** The list of sessions of events. */
export const eventSessionList = defineList({
  name: 'EventSession',
  type: EventSession,
  fields: {
    ...titledFields,
    event: listField.id('t.event_id', 'Id of the event that it is a part of.'),
    position: listField.integer('t.position', 'Its place in the event, from 0, as the source lists them.', {
      isSortable: true,
    }),
    heldOn: listField.date('t.held_on', 'The day on which it begins, where it takes place.', {
      isSortable: true,
      isNullable: true,
    }),
    startsAt: listField.instant('t.starts_at', 'When it begins.', { isSortable: true, isNullable: true }),
    endsAt: listField.instant('t.ends_at', 'When it ends.', { isSortable: true, isNullable: true }),
    timeZone: listField.text('t.time_zone', 'The time zone where it takes place as IANA name.', {
      isSortable: true,
      isNullable: true,
    }),
    ...topicFilters('event_session_topic', 'session_id'),
    ...participantFilters('session_id'),
  },
  links: { participation: participationLink('session_id') },
  defaultOrder: [{ field: 'heldOn', direction: 'DESC' }],
  keepsCountsBy: [],
  searchedTexts: (session) => session.titles,
});

/** The sessions of an event. */
export const sessionsOfEvent: ParentLink = { name: 'event', sql: 't.event_id = p.id' };

/** The arguments with the order of the event's own programme, unless they ask for another one. */
export function asInProgramme(given: ListArguments): ListArguments {
  return { ...given, orderBy: given.orderBy ?? [{ field: 'position', direction: OrderDirection.ASC }] };
}
