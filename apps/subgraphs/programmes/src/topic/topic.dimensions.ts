import { linkedBy } from '@kakehashi/database';
import type { StatisticsDimension } from '@kakehashi/subgraph';

const names = '(SELECT named.names FROM topic named WHERE named.id = value::uuid)';

/** Each topic with the uppermost one above it. */
const rootOfTopic = `(WITH RECURSIVE below AS (
    SELECT top.id, top.id AS root FROM topic top WHERE top.parent_id IS NULL
    UNION ALL SELECT child.id, below.root FROM below JOIN topic child ON child.parent_id = below.id
  ) SELECT id, root FROM below)`;

/**
 * The topics of a list of things that have topics, as dimensions of its statistics.
 *
 * @param table table of the links, of a `TopicLink`
 * @param column the link's column that holds the thing's id
 */
export function topicDimensions(
  table: string,
  column: string,
): Readonly<Record<'topic' | 'field', StatisticsDimension>> {
  const through = linkedBy(`${table} about`, `about.${column} = t.id`);
  return {
    topic: {
      sql: 'about.topic_id',
      through,
      names,
      description: 'Id of a topic that it is about; it counts for each.',
    },
    field: {
      sql: 'field.root',
      through,
      join: `JOIN ${rootOfTopic} field ON field.id = about.topic_id`,
      names,
      description: 'Id of the uppermost topic above one that it is about, a field of science; it counts for each.',
    },
  };
}
