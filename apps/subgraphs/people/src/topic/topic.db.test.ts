import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';

let subgraph: SubgraphTest;
let topicIds: string[];

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  const rows = await subgraph.database.query(
    'SELECT topic_id AS id FROM expertise GROUP BY 1 ORDER BY count(*) DESC LIMIT 20',
  );
  topicIds = rows.map(({ id }: { id: string }) => id);
});
afterAll(() => subgraph.stop());

describe('Topic', () => {
  it('lists the people who know it, by name', async () => {
    const [topicId] = topicIds;
    const wanted = await subgraph.database.query(
      `SELECT p.id FROM person p JOIN expertise e ON e.person_id = p.id
       WHERE e.topic_id = $1 AND p.visibility = 'PUBLIC' ORDER BY p.sort_name, p.id`,
      [topicId],
    );
    const [topic, unknown, malformed] = await subgraph.entities(
      'Topic',
      [{ id: topicId }, { id: createId() }, { id: 'malformed' }],
      '{ experts(first: 100) { totalCount nodes { id } } }',
    );
    expect(wanted.length).toBeGreaterThan(1);
    expect(topic.experts).toEqual({ totalCount: wanted.length, nodes: wanted });
    for (const none of [unknown, malformed]) expect(none.experts).toEqual({ totalCount: 0, nodes: [] });
  });

  it('lists the people who know it or a topic below it, each once, hidden people never', async () => {
    const [root = '', ...below] = topicIds.slice(0, 4);
    const wanted = await subgraph.database.query(
      `SELECT p.id FROM person p WHERE p.visibility = 'PUBLIC'
       AND p.id IN (SELECT person_id FROM expertise WHERE topic_id = ANY($1)) ORDER BY p.sort_name, p.id`,
      [[root, ...below]],
    );
    const [tree, leaf, odd] = await subgraph.entities(
      'Topic',
      [
        { id: root, descendantIds: [root, ...below] },
        { id: below[0], descendantIds: [below[0]] },
        { id: createId(), descendantIds: ["malformed') OR TRUE --"] },
      ],
      '{ expertsInTree(first: 100) { totalCount nodes { id } } experts { totalCount } }',
    );
    expect(tree.expertsInTree).toEqual({ totalCount: wanted.length, nodes: wanted.slice(0, 100) });
    expect(tree.expertsInTree.totalCount).toBeGreaterThan(tree.experts.totalCount);
    expect(leaf.expertsInTree.totalCount).toBe(leaf.experts.totalCount);
    expect(odd.expertsInTree).toEqual({ totalCount: 0, nodes: [] });
  });

  it('costs the same number of SQL statements for 1 topic and for 20', async () => {
    const ask = (ids: readonly string[]) =>
      subgraph.query(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Topic {
          experts(first: 3, where: { expertise: { level: { ne: AWARENESS } } }) { totalCount nodes { id expertise { topic { id } } } }
          expertsInTree(first: 3) { totalCount nodes { id } }
        } } }`,
        { representations: ids.map((id) => ({ __typename: 'Topic', id, descendantIds: topicIds })) },
      );
    const [one, twenty] = [await ask(topicIds.slice(0, 1)), await ask(topicIds)];
    expect(twenty.errors).toBeUndefined();
    expect(topicIds).toHaveLength(20);
    expect(one.statements).toBe(twenty.statements);
    expect(twenty.statements).toBe(5);
  });
});
