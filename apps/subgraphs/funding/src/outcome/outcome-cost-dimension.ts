import { codeLabel, defineEnum, enumLabel, type ValueLabel } from '@kakehashi/shared-types';

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

/** Where SQL finds the value of a dimension; an award is `f`, an outcome that came of it `came`. */
export interface CostDimension {
  readonly sql: string;
  /** Joins that it needs, each only once in a statement. */
  readonly joins?: readonly string[];
  /** True: the value stands on the commitment, so that each counts in the group of its own. */
  readonly isOfCommitment?: true;
  /** SQL of the names of a value, `value` being the text of it. */
  readonly names?: string;
  readonly label?: ValueLabel;
}

const namesIn = (table: string) => `(SELECT named.names FROM ${table} named WHERE named.id = value::uuid)`;
const TO_TOPIC = 'LEFT JOIN award_topic topic ON topic.award_id = f.id';
const TO_FUNDER = `LEFT JOIN organisation_copy funder ON funder.id = coalesce(commitment.funder_organisation_id,
  (SELECT named.id FROM organisation_copy named WHERE named.ror = commitment.funder_ror))`;

/** All dimensions. */
export const costDimensions: Readonly<Record<OutcomeCostDimension, CostDimension>> = {
  TOPIC: { sql: 'topic.topic_id', joins: [TO_TOPIC], names: namesIn('topic_copy') },
  FIELD: {
    sql: 'field.path[1]',
    joins: [TO_TOPIC, 'LEFT JOIN topic_copy field ON field.id = topic.topic_id'],
    names: namesIn('topic_copy'),
  },
  PROGRAMME: { sql: 'f.programme_id' },
  SCHEME: { sql: 'f.funding_scheme_id', names: namesIn('funding_scheme') },
  FUNDER: {
    sql: 'coalesce(commitment.funder_organisation_id, funder.id)',
    joins: [TO_FUNDER],
    isOfCommitment: true,
    names: namesIn('organisation_copy'),
  },
  FUNDER_COUNTRY: { sql: 'funder.country', joins: [TO_FUNDER], isOfCommitment: true, label: codeLabel('region') },
  DECIDED_YEAR: { sql: `to_char(f.decided_on, 'YYYY')` },
  KIND: { sql: 'came.kind', label: enumLabel },
  PUBLISHED_YEAR: { sql: `to_char(came.published_on, 'YYYY')` },
};
