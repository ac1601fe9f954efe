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

  it('costs the same number of SQL statements for 1 topic and for 20', async () => {
    const ask = (ids: readonly string[]) =>
      subgraph.query(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Topic {
          experts(first: 3, where: { expertise: { level: { ne: AWARENESS } } }) { totalCount nodes { id expertise { topic { id } } } }
        } } }`,
        { representations: ids.map((id) => ({ __typename: 'Topic', id })) },
      );
    const [one, twenty] = [await ask(topicIds.slice(0, 1)), await ask(topicIds)];
    expect(twenty.errors).toBeUndefined();
    expect(topicIds).toHaveLength(20);
    expect(one.statements).toBe(twenty.statements);
    expect(twenty.statements).toBe(3);
  });
});
