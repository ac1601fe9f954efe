import { linkedBy, linkedByKey, type ParentLink } from '@kakehashi/database';
import { defineList, type ListField, listField, titledFields } from '@kakehashi/subgraph';
import { topicFilters } from '../topic/topic.input';
import { Outcome } from './outcome.entity';
import { ContributorRole, OutcomeKind } from './outcome.enum';

const throughContributors = linkedByKey('outcome_contributor', 'outcome_id', { alias: 'l' });

const contributor = {
  organisation: listField.id('l.organisation_id', 'Id of an organisation that it is due to.', { isNullable: true }),
  person: listField.person('l.person_id', 'Id of a person whom it is due to.', { isNullable: true }),
};

/** By what outcomes can be filtered. */
export const outcomeFilters = {
  ...titledFields,
  kind: listField.enumeration(OutcomeKind, 'OutcomeKind', 't.kind', 'What it is.', { isSortable: true }),
  doi: listField.text('t.doi', 'Its DOI in lower case, without a prefix.', { isSortable: true, isNullable: true }),
  hasDoi: listField.boolean('(t.doi IS NOT NULL)', 'Whether it has a DOI.', { isNullable: false, isSortable: false }),
  project: listField.id('t.project_id', 'Id of the project that it came from.', { isNullable: true }),
  commission: listField.id('t.commission_id', 'Id of the commission that it came from.', { isNullable: true }),
  award: listField.id('t.award_id', 'Id of the award that it came from.', { isNullable: true }),
  publishedOn: listField.date('t.published_on', 'The day on which it became public.', {
    isSortable: true,
    isNullable: true,
  }),
  organisation: { ...contributor.organisation, through: throughContributors },
  person: { ...contributor.person, through: throughContributors },
  ...topicFilters('outcome_topic', 'outcome_id'),
} satisfies Readonly<Record<string, ListField>>;

/** The list of outcomes. */
export const outcomeList = defineList({
  name: 'Outcome',
  type: Outcome,
  fields: outcomeFilters,
  links: {
    contributor: {
      description: 'Somebody whom it is due to: all of these hold of the same one, such as a person as first author.',
      fields: {
        ...contributor,
        role: listField.enumeration(ContributorRole, 'ContributorRole', 'l.role', 'What they did for it.'),
        position: listField.integer('l.position', 'Place among the contributors, from 0.'),
      },
      through: throughContributors,
    },
    externalId: {
      description: 'An id that somebody else gave to it: both hold of the same one.',
      fields: {
        scheme: listField.text(`(x.item ->> 'scheme')`, 'Whose id it is.'),
        value: listField.text(`(x.item ->> 'value')`, 'The id.'),
      },
      through: linkedBy('jsonb_array_elements(t.external_ids) AS x(item)'),
    },
  },
  defaultOrder: [{ field: 'publishedOn', direction: 'DESC' }],
  keepsCountsBy: [],
  searchedTexts: (outcome) => outcome.titles,
});

/** What came of a project. */
export const fromProject: ParentLink = { name: 'project', sql: 't.project_id = p.id' };

/** What came of a commission. */
export const fromCommission: ParentLink = { name: 'commission', sql: 't.commission_id = p.id' };

/** What came of an award: what is recorded so, and what came of the project that it pays for. */
export const fromAward: ParentLink = {
  name: 'award',
  sql: '(t.award_id = p.id OR t.project_id = (SELECT paid.project_id FROM award_copy paid WHERE paid.id = p.id))',
};

/** What is due to a person. */
export const dueToPerson: ParentLink = { name: 'person', sql: throughContributors('l.person_id = p.id') };

/** What is due to an organisation. */
export const dueToOrganisation: ParentLink = {
  name: 'organisation',
  sql: throughContributors('l.organisation_id = p.id'),
};
