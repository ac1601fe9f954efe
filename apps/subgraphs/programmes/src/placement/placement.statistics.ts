import { byField, byPeriods, defineStatistics, numberValues } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { countryOf, organisationNames } from '../organisation/organisation.dimensions';
import { topicDimensions } from '../topic/topic.dimensions';
import { placementFilters, placementList } from './placement.input';

/** The statistics of placements: who goes from where to where, for how long, and comes back. */
export const placementStatistics = defineStatistics({
  name: 'Placement',
  description:
    'Counts of placements and the days that they last, by up to four dimensions: flows from country to country, by year.',
  list: placementList,
  dimensions: {
    status: byField(placementFilters.status),
    returned: {
      sql: `CASE t.status WHEN 'RETURNED' THEN 'true' WHEN 'ON_STAY' THEN 'false' END`,
      label: (value) => (value === 'true' ? 'Returned' : 'On stay'),
      description:
        'Whether the researcher is back: `true`, or `false` during the stay; null for a stay that has not begun or was given up.',
    },
    purpose: byField(placementFilters.purpose),
    homeCountry: countryOf('t.home_organisation_id', 'home', 'Country of the organisation that sends the researcher.'),
    homeOrganisation: byField(placementFilters.homeOrganisation, { names: organisationNames }),
    country: byField(placementFilters.country),
    hostOrganisation: byField(placementFilters.hostOrganisation, { names: organisationNames }),
    programme: byField(placementFilters.programme, {
      names: '(SELECT named.names FROM programme named WHERE named.id = value::uuid)',
    }),
    ...byPeriods('begun', 't.period_from', 'the first day of the stay'),
    ...topicDimensions('placement_topic', 'placement_id'),
    source: byField(placementFilters.source),
  },
  copies: [organisationCopy],
  values: numberValues('t.period_to - t.period_from', 'the days of a stay, which has both ends'),
});
