import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of the tree of topics; `path` are the ids from the root to the topic itself. */
export const topicCopy = defineCopy({
  of: 'Topic',
  from: 'programmes',
  columns: ['parent_id', 'code', 'scheme', 'names', 'path'],
});
