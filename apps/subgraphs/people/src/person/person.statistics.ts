import { enumLabel } from '@kakehashi/shared-types';
import { byField, defineStatistics } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { topicCopy } from '../topic/topic.copy';
import { personFilters, personList } from './person.input';
import { personLinks } from './person-link.input';

const organisationNames = '(SELECT named.names FROM organisation_copy named WHERE named.id = value::uuid)';
const topicNames = '(SELECT named.names FROM topic_copy named WHERE named.id = value::uuid)';

const { expertise, language } = personLinks;
const { through } = expertise;

/** The statistics of people. Those whom the asker may not see are in no figure. */
export const personStatistics = defineStatistics({
  name: 'Person',
  description: 'Counts of people, by up to four dimensions. Those whom you may not see are counted nowhere.',
  list: personList,
  dimensions: {
    country: byField(personFilters.country),
    careerStage: byField(personFilters.careerStage),
    topic: byField(
      { ...expertise.fields.topic, through },
      { names: topicNames, description: 'Id of a topic that they know; they count for each.' },
    ),
    field: {
      sql: 'field.path[1]',
      through,
      join: 'JOIN topic_copy field ON field.id = linked.topic_id',
      names: topicNames,
      description: 'Id of the uppermost topic above one that they know, a field of science; they count for each.',
    },
    level: byField(
      { ...expertise.fields.level, through },
      { description: 'How well they know a topic; together with the topic or the field, how well they know that one.' },
    ),
    language: byField(
      { ...language.fields.lang, through: language.through },
      { description: 'A language that they know, BCP 47; they count for each.' },
    ),
    organisation: byField(personFilters.organisation, { names: organisationNames }),
    organisationSector: {
      sql: 'employer.sector',
      through: personFilters.organisation.through,
      join: 'JOIN organisation_copy employer ON employer.id = linked.organisation_id',
      label: enumLabel,
      description:
        'Which party of cooperation they work for today: `STATE`, `SCIENCE` or `BUSINESS`; they count for each.',
    },
    source: byField(personFilters.source),
  },
  copies: [organisationCopy, topicCopy],
});
