import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of organisations: of funders, recipients and applicants. */
export const organisationCopy = defineCopy({
  of: 'Organisation',
  from: 'organisations',
  columns: ['ror', 'kind', 'sector', 'country', 'status', 'names'],
});
