import { linkedBy, type ParentLink } from '@kakehashi/database';
import {
  defineList,
  type ListField,
  linkedPeriodFields,
  listField,
  namedFields,
  periodFields,
} from '@kakehashi/subgraph';
import { topicFilters } from '../topic/topic.input';
import { Programme } from './programme.entity';
import { ProgrammeKind, ProgrammeRole } from './programme.enum';

const throughOrganisations = linkedBy('programme_organisation l', 'l.programme_id = t.id');

/** By what programmes can be filtered. */
export const programmeFilters = {
  ...namedFields,
  kind: listField.enumeration(ProgrammeKind, 'ProgrammeKind', 't.kind', 'What it is.', { isSortable: true }),
  parent: listField.id('t.parent_id', 'Id of the programme that it is a part of.', { isNullable: true }),
  country: listField.country('c.code', 'A country that it is for.', {
    through: linkedBy('unnest(t.countries) AS c(code)'),
  }),
  ...periodFields,
  ...topicFilters('programme_topic', 'programme_id'),
  organisation: listField.id('l.organisation_id', 'Id of an organisation that leads it or is a partner of it.', {
    through: throughOrganisations,
  }),
  lead: listField.id('l.organisation_id', 'Id of an organisation that leads it.', {
    through: linkedBy('programme_organisation l', `l.programme_id = t.id AND l.role = 'LEAD'`),
  }),
  agreement: listField.id('l.agreement_id', 'Id of an agreement that is its legal basis.', {
    through: linkedBy('programme_agreement l', 'l.programme_id = t.id'),
  }),
} satisfies Readonly<Record<string, ListField>>;

/** The list of programmes. */
export const programmeList = defineList({
  name: 'Programme',
  type: Programme,
  fields: programmeFilters,
  links: {
    partner: {
      description: 'One organisation that leads it or takes part in it. On a day: `from: {lte: day}, to: {gt: day}`.',
      fields: {
        organisation: listField.id('linked.organisation_id', 'Id of the organisation.'),
        role: listField.enumeration(ProgrammeRole, 'ProgrammeRole', 'linked.role', 'What it is to the programme.'),
        ...linkedPeriodFields,
      },
      through: linkedBy('programme_organisation linked', 'linked.programme_id = t.id'),
    },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  searchedTexts: (programme) => programme.names,
});

/** The programmes that are a part of a programme. */
export const partOfProgramme: ParentLink = { name: 'part', sql: 't.parent_id = p.id' };

/** The programmes that an organisation leads, is a partner of, or takes part in through a project. */
export const joinedBy: ParentLink = {
  name: 'joined',
  sql: `(${throughOrganisations('l.organisation_id = p.id')} OR EXISTS (
    SELECT 1 FROM participation l JOIN project j ON j.id = l.project_id
    WHERE j.programme_id = t.id AND l.organisation_id = p.id))`,
};

/** The programmes whose legal basis an agreement is. */
export const basedOn: ParentLink = {
  name: 'based',
  sql: 'EXISTS (SELECT 1 FROM programme_agreement l WHERE l.programme_id = t.id AND l.agreement_id = p.id)',
};

/** The projects, challenges, events, targets or placements that belong to a programme. */
export const inProgramme: ParentLink = { name: 'programme', sql: 't.programme_id = p.id' };
