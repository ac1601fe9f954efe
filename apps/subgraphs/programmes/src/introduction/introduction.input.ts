import { linkedBy, type ParentLink } from '@kakehashi/database';
import { defineList, listField, periodFields, recordedFields } from '@kakehashi/subgraph';
import { topicFilters } from '../topic/topic.input';
import { Introduction } from './introduction.entity';

const throughParties = linkedBy('introduction_party l', 'l.introduction_id = t.id');

/** The list of introductions. */
export const introductionList = defineList({
  name: 'Introduction',
  type: Introduction,
  fields: {
    ...recordedFields,
    liaisonOrganisation: listField.id('t.liaison_organisation_id', 'Id of the organisation that made it.', {
      isNullable: true,
    }),
    liaisonPerson: listField.person('t.liaison_person_id', 'Id of the person who made it.', { isNullable: true }),
    event: listField.id('t.event_id', 'Id of the event at which it was made.', { isNullable: true }),
    organisation: listField.id('l.organisation_id', 'Id of an organisation that was introduced.', {
      through: throughParties,
    }),
    person: listField.person('l.person_id', 'Id of a person who was introduced.', { through: throughParties }),
    ...periodFields,
    ...topicFilters('introduction_topic', 'introduction_id'),
  },
  defaultOrder: [{ field: 'periodFrom', direction: 'DESC' }],
});

/** The introductions that were made at an event. */
export const madeAtEvent: ParentLink = { name: 'event', sql: 't.event_id = p.id' };

/** Found from the party's or the liaison's side, each through its index: an `OR` would read the whole table. */
const ofParty = (party: string, liaison: string) =>
  `t.id IN (SELECT l.introduction_id FROM introduction_party l WHERE l.${party} = p.id
     UNION SELECT own.id FROM introduction own WHERE own.${liaison} = p.id)`;

/** The introductions that an organisation made, or by which it was introduced. */
export const ofIntroducedOrganisation: ParentLink = {
  name: 'organisation',
  sql: ofParty('organisation_id', 'liaison_organisation_id'),
};

/** The introductions that a person made, or by which they were introduced. */
export const ofIntroducedPerson: ParentLink = { name: 'person', sql: ofParty('person_id', 'liaison_person_id') };
