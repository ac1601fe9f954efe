import { linkedBy, type ParentLink } from '@kakehashi/database';
import { OrderDirection } from '@kakehashi/shared-types';
import {
  defineList,
  type ListArguments,
  type ListField,
  listField,
  periodFields,
  titledFields,
} from '@kakehashi/subgraph';
import { participantFilters, participationLink } from '../participation/participation.input';
import { topicFilters } from '../topic/topic.input';
import { Event } from './event.entity';
import { AttendanceMeasure, EventKind } from './event.enum';

/** By what events can be filtered. */
export const eventFilters = {
  ...titledFields,
  kind: listField.enumeration(EventKind, 'EventKind', 't.kind', 'What it is.', { isSortable: true }),
  parent: listField.id('t.parent_event_id', 'Id of the event that it is a part of.', { isNullable: true }),
  programme: listField.id('t.programme_id', 'Id of the programme that it belongs to.', { isNullable: true }),
  country: listField.country('t.country', 'Country in which it takes place.', {
    isSortable: true,
    isNullable: true,
  }),
  subdivision: listField.text(`(t.location ->> 'subdivisionCode')`, 'Province or prefecture, ISO 3166-2.', {
    isSortable: true,
    isNullable: true,
  }),
  place: listField.text(`(t.location ->> 'place')`, 'Town, in English.', { isSortable: true, isNullable: true }),
  ...periodFields,
  ...topicFilters('event_topic', 'event_id'),
  ...participantFilters('event_id'),
} satisfies Readonly<Record<string, ListField>>;

/** The list of events. */
export const eventList = defineList({
  name: 'Event',
  type: Event,
  fields: eventFilters,
  links: {
    participation: participationLink('event_id'),
    attendance: {
      description: 'A count of who came: all of these hold of the same one.',
      fields: {
        measure: listField.enumeration(
          AttendanceMeasure,
          'AttendanceMeasure',
          `(a.figure ->> 'measure')`,
          'What it counts.',
        ),
        value: listField.integer(`(a.figure ->> 'value')::bigint`, 'How many.'),
      },
      through: linkedBy('jsonb_array_elements(t.attendance) AS a(figure)'),
    },
  },
  defaultOrder: [{ field: 'periodFrom', direction: 'DESC' }],
  keepsCountsBy: [],
  searchedTexts: (event) => event.titles,
});

/** The events that are a part of an event. */
export const partOfEvent: ParentLink = { name: 'part', sql: 't.parent_event_id = p.id' };

/** The arguments with the oldest first, unless they ask for another order. */
export function oldestFirst(given: ListArguments): ListArguments {
  return { ...given, orderBy: given.orderBy ?? [{ field: 'periodFrom', direction: OrderDirection.ASC }] };
}
