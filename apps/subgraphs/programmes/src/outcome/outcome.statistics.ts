import { byField, byPeriods, defineStatistics } from '@kakehashi/subgraph';
import { awardCopy } from '../award/award.copy';
import { organisationCopy } from '../organisation/organisation.copy';
import { organisationNames, sectorMix } from '../organisation/organisation.dimensions';
import { topicDimensions } from '../topic/topic.dimensions';
import { outcomeFilters, outcomeList } from './outcome.input';

/** The statistics of outcomes. */
export const outcomeStatistics = defineStatistics({
  name: 'Outcome',
  description: 'Counts of outcomes, by up to four dimensions.',
  list: outcomeList,
  dimensions: {
    kind: byField(outcomeFilters.kind),
    ...byPeriods('published', 't.published_on', 'the day on which it became public'),
    organisation: byField(outcomeFilters.organisation, { names: organisationNames }),
    sectorMix: sectorMix('SELECT l.organisation_id FROM outcome_contributor l WHERE l.outcome_id = t.id'),
    project: byField(outcomeFilters.project, {
      names: '(SELECT named.titles FROM project named WHERE named.id = value::uuid)',
    }),
    award: byField(outcomeFilters.award, {
      names: '(SELECT named.titles FROM award_copy named WHERE named.id = value::uuid)',
    }),
    ...topicDimensions('outcome_topic', 'outcome_id'),
    source: byField(outcomeFilters.source),
  },
  copies: [organisationCopy, awardCopy],
});
