import { defineEnum } from '@kakehashi/shared-types';

export const EventKind = defineEnum('EventKind', 'What an event is.', {
  DELEGATION_VISIT: 'A delegation visits another country or body.',
  MEETING: 'A meeting of a few parties.',
  ROUNDTABLE: 'A discussion of several parties on equal terms.',
  SITE_VISIT: 'A visit to a place such as a laboratory or an enterprise.',
  FORUM: 'A public forum.',
  CONFERENCE: 'A conference or fair.',
  WORKSHOP: 'A workshop or seminar.',
});
export type EventKind = keyof typeof EventKind;

export const AttendanceMeasure = defineEnum('AttendanceMeasure', 'What an attendance figure counts.', {
  PARTICIPANTS: 'People of any role.',
  DELEGATES: 'Delegates.',
  COUNTRIES: 'Countries that were represented.',
  NOBEL_LAUREATES: 'Nobel laureates.',
  ORGANISATIONS: 'Organisations that were represented.',
});
export type AttendanceMeasure = keyof typeof AttendanceMeasure;
