import { defineCopy } from '@kakehashi/subgraph';

/** Who works where and when, which ties people to organisations in networks. */
export const affiliationCopy = defineCopy({
  of: 'Affiliation',
  from: 'people',
  columns: ['person_id', 'organisation_id', 'organisation_ror', 'period_from', 'period_to'],
});
