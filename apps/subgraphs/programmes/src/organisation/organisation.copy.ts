import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of organisations: of those that lead, take part, host and own. */
export const organisationCopy = defineCopy({
  of: 'Organisation',
  from: 'organisations',
  columns: ['ror', 'kind', 'sector', 'country', 'status', 'names'],
});
