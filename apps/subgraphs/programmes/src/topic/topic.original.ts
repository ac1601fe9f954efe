import type { ToldOriginal } from '@kakehashi/subgraph';
import { Topic } from './topic.entity';
import { DEEPEST } from './topic-by-id.loader';

/** What other subgraphs keep of topics, with the way from the root of the tree, which changes with each topic above. */
export const topicOriginal: ToldOriginal = {
  name: 'Topic',
  entity: Topic,
  columns: {
    parent_id: 't.parent_id',
    code: 't.code',
    scheme: 't.scheme',
    names: 't.names',
    path: `(WITH RECURSIVE above AS (
       SELECT t.id, t.parent_id, 0 AS distance
       UNION ALL
       SELECT parent.id, parent.parent_id, above.distance + 1
       FROM above JOIN topic parent ON parent.id = above.parent_id WHERE above.distance < ${DEEPEST}
     ) SELECT array_agg(above.id ORDER BY above.distance DESC) FROM above)`,
  },
  alsoChanged: `(WITH RECURSIVE below AS (
      SELECT id FROM changed UNION SELECT child.id FROM below JOIN topic child ON child.parent_id = below.id
    ) SELECT id FROM below)`,
  readers: ['people', 'funding'],
};
