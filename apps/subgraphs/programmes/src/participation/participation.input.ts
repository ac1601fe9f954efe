import { linkedBy, linkedByKey, type ParentLink } from '@kakehashi/database';
import { OrderDirection } from '@kakehashi/shared-types';
import {
  type DatedArguments,
  datedSql,
  defineList,
  type ListArguments,
  type ListField,
  type ListLink,
  linkedPeriodFields,
  listField,
  recordedFields,
} from '@kakehashi/subgraph';
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
    session: listField.id('t.session_id', 'Id of the session of an event.', { isNullable: true }),
    organisation: listField.id('t.organisation_id', 'Id of the organisation that takes part.', { isNullable: true }),
    person: listField.person('t.person_id', 'Id of the person who takes part.', { isNullable: true }),
    periodFrom: listField.date('t.starts_on', 'Its first day; by default that of the project, event or session.', {
      isSortable: true,
      isNullable: true,
    }),
    periodTo: listField.date('t.ends_before', 'First day after it; by default that of the project, event or session.', {
      isSortable: true,
      isNullable: true,
    }),
    position: listField.integer(
      't.position',
      'Its place in the project, event or session, as the source lists them, from 0.',
      {
        isSortable: true,
      },
    ),
  },
  defaultOrder: [{ field: 'position', direction: 'ASC' }],
});

/**
 * SQL condition of the participations that the arguments ask for, by their own days or else those of the project, event
 * or session, which are stored with them.
 *
 * @throws BAD_USER_INPUT when both arguments are given
 */
export function heldAsAsked(given: DatedArguments): string {
  const condition = datedSql('d', given);
  if (condition === 'TRUE') return condition;
  return `EXISTS (SELECT 1 FROM (SELECT t.starts_on AS period_from, t.ends_before AS period_to) d WHERE ${condition})`;
}

const datedLink = (column: string, given: DatedArguments): ParentLink => {
  const condition = heldAsAsked(given);
  return { name: `${column} ${condition}`, sql: `t.${column} = p.id AND ${condition}` };
};

/** Who takes part in an event. */
export const inEvent = (given: DatedArguments): ParentLink => datedLink('event_id', given);

/** What a person takes part in. */
export const ofPerson = (given: DatedArguments): ParentLink => datedLink('person_id', given);

/** What an organisation takes part in. */
export const ofOrganisation = (given: DatedArguments): ParentLink => datedLink('organisation_id', given);

/** The arguments with the newest first, unless they ask for another order. */
export function newestFirst(given: ListArguments): ListArguments {
  return { ...given, orderBy: given.orderBy ?? [{ field: 'periodFrom', direction: OrderDirection.DESC }] };
}

/** Participations with the days on which they are held, under the names that links have for theirs. */
const HELD = `(SELECT project_id, event_id, session_id, organisation_id, person_id, role,
  starts_on AS period_from, ends_before AS period_to FROM participation) linked`;

/**
 * The filter by one participation of a list of projects, events or sessions.
 *
 * @param column the participation's column that holds the listed thing's id
 */
export function participationLink(column: string): ListLink {
  return {
    description:
      'One participation in it, such as of a person as speaker. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      organisation: listField.id('linked.organisation_id', 'Id of the organisation that takes part.', {
        isNullable: true,
      }),
      person: listField.person('linked.person_id', 'Id of the person who takes part.', { isNullable: true }),
      role: listField.enumeration(ParticipationRole, 'ParticipationRole', 'linked.role', 'As what.'),
      ...linkedPeriodFields,
    },
    through: linkedBy(HELD, `linked.${column} = t.id`, {
      steps: [{ table: 'participation', alias: 'linked', column, equals: 't.id' }],
    }),
  };
}

/**
 * The filters by participants of a list of projects, events or sessions.
 *
 * @param column the participation's column that holds the listed thing's id
 */
export function participantFilters(column: string): Readonly<Record<'organisation' | 'person', ListField>> {
  const linked = linkedByKey('participation', column, { alias: 'l' });
  return {
    organisation: listField.id('l.organisation_id', 'Id of an organisation that takes part.', { through: linked }),
    person: listField.person('l.person_id', 'Id of a person who takes part.', { through: linked }),
  };
}
