import { codeLabel, enumLabel } from '@kakehashi/shared-types';
import { byField, byPeriods, type StatisticsDimension } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { topicCopy } from '../topic/topic.copy';
import { awardFilters } from './award.input';
import { DECIDED_ON } from './award-money';

/** SQL of the names of an id, `value`, in a table that has them. */
const namesIn = (table: string, column = 'names') =>
  `(SELECT named.${column} FROM ${table} named WHERE named.id = value::uuid)`;

/** What is known of an organisation, found by its id, else by its ROR id. */
const toOrganisation = (alias: string, id: string, ror: string) =>
  `LEFT JOIN organisation_copy ${alias}
    ON ${alias}.id = coalesce(${id}, (SELECT named.id FROM organisation_copy named WHERE named.ror = ${ror}))`;
const toFunder = toOrganisation('funder', 'commitment.funder_organisation_id', 'commitment.funder_ror');
const toRecipient = toOrganisation('receiver', 'recipient.organisation_id', 'recipient.organisation_ror');
const { through: throughRecipient } = awardFilters.recipient;
const { through: throughTopic } = awardFilters.topic;

/** By what awards can be grouped. */
export const awardDimensions = {
  ...byPeriods('decided', DECIDED_ON, 'the day on which it was decided'),
  status: byField(awardFilters.status),
  scheme: byField(awardFilters.scheme, { names: namesIn('funding_scheme') }),
  call: byField(awardFilters.call, { names: namesIn('call', 'titles') }),
  programme: byField(awardFilters.programme),
  project: byField(awardFilters.project),
  funder: {
    sql: 'coalesce(commitment.funder_organisation_id, funder.id)',
    join: toFunder,
    isOfAmount: true,
    names: namesIn('organisation_copy'),
    description: 'Id of the funder of each amount; null for one of which only the name is known.',
  },
  funderCountry: {
    sql: 'funder.country',
    join: toFunder,
    isOfAmount: true,
    label: codeLabel('region'),
    description: 'Country of the funder of each amount.',
  },
  funderSector: {
    sql: 'funder.sector',
    join: toFunder,
    isOfAmount: true,
    label: enumLabel,
    description:
      'The party of cooperation that the funder of each amount belongs to: `STATE`, `SCIENCE` or `BUSINESS`.',
  },
  currency: {
    sql: 'commitment.currency',
    isOfAmount: true,
    label: codeLabel('currency'),
    description: 'Currency that each amount is told in.',
  },
  recipient: {
    sql: 'coalesce(recipient.organisation_id, receiver.id)',
    through: throughRecipient,
    join: toRecipient,
    names: namesIn('organisation_copy'),
    description: 'Id of an organisation that receives it; the whole award counts for each.',
  },
  recipientCountry: {
    sql: 'receiver.country',
    through: throughRecipient,
    join: toRecipient,
    label: codeLabel('region'),
    description: 'Country of an organisation that receives it; the whole award counts for each country.',
  },
  recipientSector: {
    sql: 'receiver.sector',
    through: throughRecipient,
    join: toRecipient,
    label: enumLabel,
    description:
      'The party of cooperation that an organisation which receives it belongs to; the whole award counts for each.',
  },
  topic: byField(awardFilters.topic, {
    names: namesIn('topic_copy'),
    description: 'Id of a topic that it pays for; the whole award counts for each.',
  }),
  field: {
    sql: 'field.path[1]',
    through: throughTopic,
    join: 'JOIN topic_copy field ON field.id = topic.topic_id',
    names: namesIn('topic_copy'),
    description:
      'Id of the uppermost topic above a topic that it pays for, a field of science; the whole award counts for each.',
  },
  source: byField(awardFilters.source),
} satisfies Readonly<Record<string, StatisticsDimension>>;

/** The copies that these join or are named by. */
export const awardDimensionCopies = [organisationCopy, topicCopy];
