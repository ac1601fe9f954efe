import { lastJournalPosition, readOriginalChanges, readOriginalRows } from '@kakehashi/database';
import { copiedTopic } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList } from '../testing/list-reading';
import { PEOPLE, rows, topicId, topicTree, UNKNOWN_ID } from '../testing/sample-rows';
import { topicOriginal } from './topic.original';

const byId = (one: { readonly id: unknown }, other: { readonly id: unknown }) =>
  String(one.id) < String(other.id) ? -1 : 1;

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Topic', () => {
  it('is found by code and scheme', async () => {
    const { data } = await subgraph.query(
      `{ found: topic(code: "1.2", scheme: OECD_FOS) { id } otherScheme: topic(code: "1.2", scheme: STRATEGIC_TECHNOLOGY) { id } }`,
    );
    expect(data).toEqual({ found: { id: topicId('1.2') }, otherScheme: null });
  });

  it.each([
    ['{ topic { id } }', 'id'],
    ['{ topic(code: "1.2") { id } }', 'scheme'],
    ['{ topic(scheme: OECD_FOS) { id } }', 'code'],
    [`{ topic(id: "${topicId('1.2')}", code: "1.2", scheme: OECD_FOS) { id } }`, 'id'],
    ['{ topic(code: "1.2", scheme: ANY) { id } }', 'scheme'],
  ])('refuses %s and names %s', async (query, argument) => {
    const { errors } = await subgraph.query(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('may be kept for five minutes with all that belongs to it, but not with its journal', async () => {
    const ask = async (fields: string) =>
      (await subgraph.query(`{ topics(first: 2) { totalCount nodes { ${fields} } } }`)).cacheControl;
    expect(await ask('id names { value } provenance { source } parent { id } children { nodes { id } }')).toBe(
      'max-age=300, public',
    );
    expect(await ask('id journal { nodes { at } }')).toBe('no-store');
  });

  it('knows the topics above it from the root down, and those directly below it', async () => {
    const { data } = await subgraph.query(
      `{ topic(code: "ARTIFICIAL_INTELLIGENCE", scheme: STRATEGIC_TECHNOLOGY) {
        parent { code } ancestors { code } children { totalCount nodes { code } }
        displayName(locale: VI)
      } root: topic(code: "1", scheme: OECD_FOS) { parent { code } ancestors { code } } }`,
    );
    expect(data.topic).toEqual({
      parent: { code: '1.2' },
      ancestors: [{ code: '1' }, { code: '1.2' }],
      children: {
        totalCount: 4,
        nodes: [
          { code: 'AI_INFRASTRUCTURE' },
          { code: 'COMPUTER_VISION' },
          { code: 'MACHINE_LEARNING' },
          { code: 'NATURAL_LANGUAGE_PROCESSING' },
        ],
      },
      displayName: 'Trí tuệ nhân tạo',
    });
    expect(data.root).toEqual({ parent: null, ancestors: [] });
  });

  it.each([
    [`where: { topicTree: { eq: "${topicId('1.2')}" } }`, topicTree(topicId('1.2'))],
    [
      `where: { parent: { isNull: true } }`,
      rows.topics.filter(({ parentId }) => parentId === null).map(({ id }) => id),
    ],
    [`where: { scheme: { eq: OECD_FOS }, code: { in: ["1.2", "BIG_DATA"] } }`, [topicId('1.2')]],
    [`search: "tri tue nhan tao"`, [topicId('ARTIFICIAL_INTELLIGENCE'), topicId('AI_INFRASTRUCTURE')]],
    [`search: "半導体"`, [topicId('SEMICONDUCTORS'), topicId('CHIP_DESIGN')]],
  ])('is listed by %s', async (given, expected) => {
    const { ids, totalCount } = await readList(subgraph, 'topics', given);
    expect(ids.toSorted()).toEqual([...expected].toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it('tells by which name a search found it', async () => {
    const { data } = await subgraph.query(
      `{ topics(search: "bandan", first: 1) { edges { matched { lang value rule } } }
         code: topics(search: "semiconductors", first: 1) { edges { matched { lang value rule } } } ja: topics(search: "半導体", first: 1) { edges { matched { lang value rule } } } }`,
    );
    expect(data).toEqual({
      topics: { edges: [{ matched: { lang: 'vi', value: 'Bán dẫn', rule: 'EXACT' } }] },
      code: { edges: [{ matched: { lang: 'zxx', value: 'SEMICONDUCTORS', rule: 'EXACT_ID' } }] },
      ja: { edges: [{ matched: { lang: 'ja', value: '半導体', rule: 'EXACT' } }] },
    });
  });

  it('knows the ids of all topics below it, for many in one statement', async () => {
    const keys = [...rows.topics.map(({ id }) => id), UNKNOWN_ID].map((id) => ({ __typename: 'Topic', id }));
    const { data, statements } = await subgraph.query(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Topic { id descendantIds } } }',
      { keys },
    );
    expect(statements).toBe(2);
    expect(data._entities.pop()).toBeNull();
    for (const { id, descendantIds } of data._entities) expect(descendantIds).toEqual(topicTree(id).toSorted());
  });

  const published = rows.challenges.filter(({ status }) => status !== 'DRAFT');
  it.each<[string, readonly { readonly id: string; readonly topicIds: readonly string[] }[]]>([
    ['programmes', rows.programmes],
    ['projects', rows.projects],
    ['challenges', published],
    ['events', rows.events],
    ['placements', rows.placements],
    ['outcomes', rows.outcomes],
  ])('lists the %s about it, and those about all below it when asked', async (field, list) => {
    const ask = (first: number) =>
      subgraph.query(`{ topics(first: ${first}) { nodes { id
        own: ${field}(first: 100) { totalCount nodes { id } }
        all: ${field}(first: 100, includeDescendants: true) { totalCount nodes { id } }
      } } }`);
    const [one, many] = [await ask(1), await ask(100)];
    expect(many.errors).toBeUndefined();
    expect([one.statements, many.statements]).toEqual([5, 5]);
    const idsOf = (rowsFound: readonly { readonly id: string }[]) => rowsFound.map(({ id }) => id).toSorted();
    for (const { id, own, all } of many.data.topics.nodes) {
      const tree = topicTree(id);
      const about = list.filter(({ topicIds }) => topicIds.includes(id));
      const below = list.filter(({ topicIds }) => topicIds.some((topic) => tree.includes(topic)));
      expect([own.totalCount, all.totalCount]).toEqual([about.length, below.length]);
      expect(idsOf(own.nodes)).toEqual(idsOf(about));
      expect(idsOf(all.nodes)).toEqual(idsOf(below));
    }
  });

  it('costs the same number of SQL statements for 1 topic and for 20', async () => {
    const ask = (first: number) =>
      subgraph.query(
        `{ topics(where: { parent: { isNull: false } }, first: ${first}) { totalCount nodes {
          ancestors { code } parent { code } children(first: 2) { totalCount nodes { id } }
        } } }`,
      );
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.data.topics.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([6, 6]);
  });
});

describe('The original of topics', () => {
  const columns = ['code', 'path'];

  it('tells of each the way from the root, as the sample has it in copies', async () => {
    const { rows: told } = await readOriginalRows(subgraph.database, topicOriginal, {
      columns,
      limit: 1_000,
      after: null,
    });
    expect(told).toEqual(
      rows.topics
        .map(copiedTopic)
        .map(({ id, code, path }) => ({ id, code, path }))
        .sort(byId),
    );
  });

  it('tells of a topic that moves, and of all below it', async () => {
    const after = await lastJournalPosition(subgraph.database);
    const [moved, parent] = [topicId('ARTIFICIAL_INTELLIGENCE'), topicId('2.2')];
    await subgraph.database.query('UPDATE topic SET parent_id = $2 WHERE id = $1', [moved, parent]);
    const { rows: told } = await readOriginalChanges(subgraph.database, topicOriginal, { columns, limit: 10, after });
    const below = rows.topics.map(copiedTopic).filter(({ path }) => path.includes(moved));
    expect(told).toEqual(
      below
        .map(({ id, code, path }) => ({ id, code, path: [topicId('2'), parent, ...path.slice(path.indexOf(moved))] }))
        .sort(byId),
    );
  });
});
