import { type EntityClass, groupBy, rowReader } from '@kakehashi/database';
import { type LoaderDefinition, rowsByKey, valueByKey } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { Topic } from './topic.entity';
import { DEEPEST } from './topic-by-id.loader';
import { ancestorsThen, descendantIdsThen, linkedTopicsThen } from './topic-past.loader';

/** The topics with a code, at most one in each scheme. */
export const topicsByCode = rowsByKey<Topic>({ entity: Topic, column: 'code', sqlType: 'text' });

/** Key: a topic's id. Value: the topics above it, the root first. Missing key, or a root: an empty list. */
export const ancestorsOfTopic = valueByKey(
  (database, ids) =>
    readTopics(
      database,
      `WITH RECURSIVE above AS (
         SELECT child.id AS key, child.parent_id AS ancestor_id, 1 AS distance
         FROM topic child WHERE child.id = ANY($1::uuid[])
         UNION ALL
         SELECT above.key, parent.parent_id, above.distance + 1
         FROM above JOIN topic parent ON parent.id = above.ancestor_id WHERE above.distance < ${DEEPEST}
       )
       SELECT l.key, ${columnsOf(database)} FROM above l JOIN topic t ON t.id = l.ancestor_id ORDER BY l.distance DESC`,
      ids,
    ),
  ancestorsThen,
);

/** Key: a topic's id. Value: the ids of that topic and of all topics below it, by id. Missing key: an empty list. */
export const descendantIdsOfTopic = valueByKey<readonly string[]>(async (database, ids) => {
  const rows: { key: string; id: string }[] = await database.query(
    `WITH RECURSIVE below AS (
       SELECT id AS key, id FROM topic WHERE id = ANY($1::uuid[])
       UNION SELECT below.key, child.id FROM below JOIN topic child ON child.parent_id = below.id
     )
     SELECT key, id FROM below ORDER BY id`,
    [ids],
  );
  const ofKey = groupBy(rows, ({ key }) => key);
  return ids.map((key) => (ofKey.get(key) ?? []).map(({ id }) => id));
}, descendantIdsThen);

/**
 * Key: id of a thing. Value: its topics, as its source lists them. Missing key: an empty list.
 *
 * @param link the entity of the links, a `TopicLink`
 * @param column the link's column that holds the thing's id
 */
export function topicsThrough(link: EntityClass, column: string): LoaderDefinition<string, readonly Topic[]> {
  return valueByKey(
    (database, ids) =>
      readTopics(
        database,
        `SELECT l."${column}" AS key, ${columnsOf(database)} FROM ${rowReader(database, link).table} l
         JOIN topic t ON t.id = l.topic_id WHERE l."${column}" = ANY($1::uuid[]) ORDER BY l.position, t.id`,
        ids,
      ),
    linkedTopicsThen(link, column),
  );
}

function columnsOf(database: DataSource): string {
  return rowReader(database, Topic).columns;
}

/** Runs a statement that gives topics with a `key`, and hands out the topics of each key in the statement's order. */
async function readTopics(database: DataSource, sql: string, ids: readonly string[]): Promise<Topic[][]> {
  const reader = rowReader<Topic>(database, Topic);
  const rows: Record<string, unknown>[] = await database.query(sql, [ids]);
  const ofKey = groupBy(rows, (row) => String(row.key));
  return ids.map((id) => (ofKey.get(id) ?? []).map((row) => reader.read(row)));
}
