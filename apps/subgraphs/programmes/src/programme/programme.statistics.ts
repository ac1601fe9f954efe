import { byField, byPeriods, defineStatistics } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { organisationNames, sectorMix } from '../organisation/organisation.dimensions';
import { topicDimensions } from '../topic/topic.dimensions';
import { programmeFilters, programmeList } from './programme.input';

/** The statistics of programmes. */
export const programmeStatistics = defineStatistics({
  name: 'Programme',
  description: 'Counts of programmes, by up to four dimensions.',
  list: programmeList,
  dimensions: {
    kind: byField(programmeFilters.kind),
    country: byField(programmeFilters.country, { description: 'A country that it is for; it counts for each.' }),
    ...byPeriods('begun', 't.period_from', 'the day on which it began'),
    lead: byField(programmeFilters.lead, { names: organisationNames }),
    sectorMix: sectorMix('SELECT l.organisation_id FROM programme_organisation l WHERE l.programme_id = t.id'),
    ...topicDimensions('programme_topic', 'programme_id'),
    source: byField(programmeFilters.source),
  },
  copies: [organisationCopy],
});
