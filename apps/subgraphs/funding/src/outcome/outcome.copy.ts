import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of outcomes: what each is, and what it came from. */
export const outcomeCopy = defineCopy({
  of: 'Outcome',
  from: 'programmes',
  columns: ['kind', 'published_on', 'project_id', 'commission_id', 'award_id'],
});
