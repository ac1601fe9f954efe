import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of commissions: whose challenge each is of, and when its terms, and so its fee, were agreed. */
export const commissionCopy = defineCopy({
  of: 'Commission',
  from: 'programmes',
  columns: ['challenge_id', 'agreed_on'],
});
