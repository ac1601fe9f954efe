import { linkedBy, type ParentLink } from '@kakehashi/database';
import { OrderDirection } from '@kakehashi/shared-types';
import { defineList, type ListArguments, type ListField, listField, recordedFields } from '@kakehashi/subgraph';
import { Participation } from './participation.entity';
import { ParticipationRole } from './participation.enum';

/** The list of participations. */
export const participationList = defineList({
  name: 'Participation',
  type: Participation,
  fields: {
    ...recordedFields,
    role: listField.enumeration(ParticipationRole, 'ParticipationRole', 't.role', 'As what.', { isSortable: true }),
    project: listField.id('t.project_id', 'Id of the project.', { isNullable: true }),
    event: listField.id('t.event_id', 'Id of the event.', { isNullable: true }),
    organisation: listField.id('t.organisation_id', 'Id of the organisation that takes part.', { isNullable: true }),
    person: listField.id('t.person_id', 'Id of the person who takes part.', { isNullable: true }),
    periodFrom: listField.date('t.starts_on', 'Its first day; by default that of the project or event.', {
      isSortable: true,
      isNullable: true,
    }),
    periodTo: listField.date('t.ends_before', 'First day after it; by default that of the project or event.', {
      isSortable: true,
      isNullable: true,
    }),
    position: listField.integer('t.position', 'Its place in the project or event, as the source lists them, from 0.', {
      isSortable: true,
    }),
  },
  defaultOrder: [{ field: 'position', direction: 'ASC' }],
});

/** Who takes part in an event. */
export const inEvent: ParentLink = { name: 'event', sql: 't.event_id = p.id' };

/** What a person takes part in. */
export const ofPerson: ParentLink = { name: 'person', sql: 't.person_id = p.id' };

/** What an organisation takes part in. */
export const ofOrganisation: ParentLink = { name: 'organisation', sql: 't.organisation_id = p.id' };

/** The arguments with the newest first, unless they ask for another order. */
export function newestFirst(given: ListArguments): ListArguments {
  return { ...given, orderBy: given.orderBy ?? [{ field: 'periodFrom', direction: OrderDirection.DESC }] };
}

/**
 * The filters by participants of a list of projects or events.
 *
 * @param column the participation's column that holds the listed thing's id
 */
export function participantFilters(column: string): Readonly<Record<'organisation' | 'person', ListField>> {
  const linked = linkedBy('participation l', `l.${column} = t.id`);
  return {
    organisation: listField.id('l.organisation_id', 'Id of an organisation that takes part.', { through: linked }),
    person: listField.id('l.person_id', 'Id of a person who takes part.', { through: linked }),
  };
}
