import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import { takesPartAs } from '../participation/takes-part-as';
import { leadsOneOf } from '../programme/programme.relation';
import type { Event } from './event.entity';

/** Who acts for an organiser or host of an event, or for a lead of its programme. */
export const runsEvent: Relation<Event> = {
  who: 'an officer of an organisation that organises or hosts the event, or of one that leads its programme',
  holds: async (act, { id, programmeId }) =>
    (await takesPartAs(act, 'event_id', id, ['ORGANISER', 'HOST'])) || leadsOneOf(act, [programmeId]),
};

/** Who acts for the organiser of a new event. */
export const willOrganise: Relation<{ readonly organiser: string }> = {
  who: 'an officer of the organisation that organises the event',
  holds: (act, { organiser }) => isOwnOrganisation(act, organiser),
};
