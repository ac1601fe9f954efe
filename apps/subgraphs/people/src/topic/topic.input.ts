import type { ParentLink } from '@kakehashi/database';

/** The people who know a topic itself, not only one below it. */
export const expertsOnTopic: ParentLink = {
  name: 'expertsOnTopic',
  sql: 'EXISTS (SELECT 1 FROM expertise e WHERE e.topic_id = p.id AND e.person_id = t.id)',
};
