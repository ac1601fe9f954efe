import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of organisations: of those that people work for, belong to or were educated at. */
export const organisationCopy = defineCopy({
  of: 'Organisation',
  from: 'organisations',
  columns: ['ror', 'kind', 'sector', 'country', 'status', 'names'],
});
