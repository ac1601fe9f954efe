import { linkedByPath, type ParentLink } from '@kakehashi/database';
import { defineList, type ListField, listField, namedFields } from '@kakehashi/subgraph';
import { Topic } from './topic.entity';
import { TopicScheme } from './topic.enum';

/** The ids of the topics that fulfil a condition on `top`, and of all topics below them. */
const topicsBelow = (condition: string) =>
  `WITH RECURSIVE below AS (
     SELECT top.id FROM topic top WHERE ${condition}
     UNION SELECT child.id FROM topic child JOIN below ON child.parent_id = below.id
   ) SELECT id FROM below`;

/** The list of topics. */
export const topicList = defineList({
  name: 'Topic',
  type: Topic,
  fields: {
    ...namedFields,
    scheme: listField.enumeration(TopicScheme, 'TopicScheme', 't.scheme', 'The classification that it belongs to.', {
      isSortable: true,
    }),
    code: listField.text('t.code', 'Its code, unique within the scheme.', { isSortable: true }),
    parent: listField.id('t.parent_id', 'Id of the topic directly above it.', { isNullable: true }),
    topicTree: listField.id('top.id', 'Id of a topic: that topic itself and all that are below it.', {
      through: (condition) => `t.id IN (${topicsBelow(condition)})`,
    }),
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  searchedTexts: (topic) => topic.names,
  exactKeys: [{ sql: 't.code', sqlType: 'text', parse: (text) => text.toUpperCase() }],
});

/** The topics directly below a topic. */
export const belowTopic: ParentLink = { name: 'below', sql: 't.parent_id = p.id' };

/**
 * The filters by topic of a list of things that have topics.
 *
 * @param table table of the links, of a `TopicLink`
 * @param column the link's column that holds the thing's id
 * @param key where the listed row holds that id; default its own
 */
export function topicFilters(
  table: string,
  column: string,
  key = 't.id',
): Readonly<Record<'topic' | 'topicTree', ListField>> {
  const linked = linkedByPath({ steps: [{ table, alias: 'l', column, equals: key }] });
  return {
    topic: listField.id('l.topic_id', 'Id of a topic that it is about.', { through: linked }),
    topicTree: listField.id('top.id', 'Id of a topic: it is about that topic or any below it.', {
      through: (condition) => linked(`l.topic_id IN (${topicsBelow(condition)})`),
    }),
  };
}

/**
 * The things that are about a topic.
 *
 * @param table table of the links, of a `TopicLink`
 * @param column the link's column that holds the thing's id
 * @param includesDescendants also those about a topic below it
 */
export function aboutTopic(table: string, column: string, includesDescendants: boolean): ParentLink {
  const topics = includesDescendants ? `IN (${topicsBelow('top.id = p.id')})` : '= p.id';
  return {
    name: includesDescendants ? 'aboutTree' : 'about',
    sql: `EXISTS (SELECT 1 FROM ${table} l WHERE l.${column} = t.id AND l.topic_id ${topics})`,
  };
}
