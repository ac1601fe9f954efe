import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

describe.each([
  [
    'Person',
    `award_person link ON link.award_id = award.id JOIN person_copy p ON p.id = link.person_id AND p.visibility = 'PUBLIC'`,
    'link.person_id',
  ],
  ['Project', '(SELECT 1) one ON true', 'award.project_id'],
  ['Programme', '(SELECT 1) one ON true', 'award.programme_id'],
])('%s', (typeName, join, column) => {
  it('lists the awards that lead to it, the last decided first; none for an unknown or malformed id', async () => {
    const rows: { key: string; id: string }[] = await subgraph.database.query(
      `SELECT ${column} AS key, award.id FROM award JOIN ${join} WHERE ${column} IS NOT NULL
       ORDER BY award.decided_on DESC, award.id DESC`,
    );
    const keys = [...new Set(rows.map(({ key }) => key)), createId(), 'x'];
    const found = await subgraph.entities(
      typeName,
      keys.map((id) => ({ id })),
      '{ awards(first: 100) { totalCount nodes { id } } }',
    );
    const wanted = keys.map((id) => rows.filter(({ key }) => key === id).map((row) => ({ id: row.id })));
    expect(keys.length).toBeGreaterThan(2);
    expect(found).toEqual(wanted.map((nodes) => ({ awards: { totalCount: nodes.length, nodes } })));
  });
});
