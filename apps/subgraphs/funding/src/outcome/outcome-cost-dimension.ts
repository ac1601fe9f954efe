import type { NamedDimension, RowResults } from '@kakehashi/database';
import { defineEnum, enumLabel, type ValueLabel } from '@kakehashi/shared-types';
import { awardDimensions } from '../award/award-dimensions';
import { outcomeCopy } from './outcome.copy';

export const OutcomeCostDimension = defineEnum('OutcomeCostDimension', 'By what the cost of outcomes can be grouped.', {
  TOPIC: 'Id of a topic that the award pays for; the whole award counts for each.',
  FIELD:
    'Id of the uppermost topic above a topic that the award pays for, a field of science; the whole award counts for each.',
  PROGRAMME: 'Id of the programme that the award belongs to.',
  SCHEME: 'Id of the funding scheme that the award is given under.',
  FUNDER:
    'Id of the funder of each commitment, which counts for its own funder; null for one of which only the name is known.',
  FUNDER_COUNTRY: 'Country of the funder of each commitment.',
  DECIDED_YEAR: 'The year in which the award was decided, as `2026`.',
  KIND: 'What the outcome is; the whole award counts for each kind that came of it. Null for awards without an outcome.',
  PUBLISHED_YEAR:
    'The year in which the outcome became public, as `2026`; the whole award counts for each. Null for awards without an outcome, and outcomes without a day.',
});
export type OutcomeCostDimension = keyof typeof OutcomeCostDimension;

/** Where the value of a dimension stands, and its words where these are not names. */
type CostDimension = NamedDimension & { readonly label?: ValueLabel };

const kind = { name: 'kind', sql: 'came.kind', label: enumLabel };
const publishedYear = { name: 'publishedYear', sql: `to_char(came.published_on, 'YYYY')` };

/** What comes of awards: outcomes that name one, and those of its project. */
export const awardOutcomes: RowResults = {
  from: 'outcome_copy came',
  on: ['came.award_id = t.id', 'came.project_id = t.project_id AND came.award_id IS DISTINCT FROM t.id'],
  id: 'came.id',
  dimensions: [kind, publishedYear],
  copies: [outcomeCopy],
};

/** The dimensions of awards by which the cost of outcomes is told too, and those that stand on the outcomes. */
export const costDimensions: Readonly<Record<OutcomeCostDimension, CostDimension>> = {
  TOPIC: { name: 'topic', ...awardDimensions.topic },
  FIELD: { name: 'field', ...awardDimensions.field },
  PROGRAMME: { name: 'programme', ...awardDimensions.programme },
  SCHEME: { name: 'scheme', ...awardDimensions.scheme },
  FUNDER: { name: 'funder', ...awardDimensions.funder },
  FUNDER_COUNTRY: { name: 'funderCountry', ...awardDimensions.funderCountry },
  DECIDED_YEAR: { name: 'decidedYear', ...awardDimensions.decidedYear },
  KIND: kind,
  PUBLISHED_YEAR: publishedYear,
};
