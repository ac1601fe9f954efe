import { byField, byPeriods, defineStatistics } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { sectorMix } from '../organisation/organisation.dimensions';
import { topicDimensions } from '../topic/topic.dimensions';
import { eventFilters, eventList } from './event.input';

/** The statistics of events. */
export const eventStatistics = defineStatistics({
  name: 'Event',
  description: 'Counts of events, by up to four dimensions.',
  list: eventList,
  dimensions: {
    kind: byField(eventFilters.kind),
    country: byField(eventFilters.country),
    subdivision: byField(eventFilters.subdivision),
    programme: byField(eventFilters.programme, {
      names: '(SELECT named.names FROM programme named WHERE named.id = value::uuid)',
    }),
    ...byPeriods('begun', 't.period_from', 'its first day'),
    sectorMix: sectorMix('SELECT l.organisation_id FROM participation l WHERE l.event_id = t.id'),
    ...topicDimensions('event_topic', 'event_id'),
    source: byField(eventFilters.source),
  },
  copies: [organisationCopy],
});
