import { findSchemaDrift, findTablesWithoutJournal, migrate } from '@kakehashi/database';
import { BulkLoader } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from './definition';
import { readList, readPages } from './testing/list-reading';
import { PEOPLE, rows, UNKNOWN_ID } from './testing/sample-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('The programmes subgraph', () => {
  it('has a database as its entities declare it', async () => {
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });

  it('records every write of every table in its journal', async () => {
    expect(await findTablesWithoutJournal(subgraph.database)).toEqual([]);
  });

  it('undoes all migrations but the first and does them again without a trace', async () => {
    for (const _migration of subgraph.database.migrations.slice(1)) await subgraph.database.undoLastMigration();
    expect(
      await subgraph.database.query(`SELECT 1 FROM pg_class WHERE relname IN ('outcome', 'challenge_status_change')`),
    ).toEqual([]);
    await migrate(subgraph.database);
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
    const loader = new BulkLoader(subgraph.database, { isSilent: true });
    await programmes.loadSample(loader, PEOPLE);
    loader.finish();
  });

  it('writes nothing when the sample is loaded again', async () => {
    const loader = new BulkLoader(subgraph.database, { isSilent: true });
    await programmes.loadSample(loader, PEOPLE);
    expect(loader.finish()).toMatch(/^0 rows written, 0 changed, [1-9]\d* left as they were/);
  });
});

describe.each([
  ['Topic', 'topic', 'topics', rows.topics],
  ['Programme', 'programme', 'programmes', rows.programmes],
  ['Project', 'project', 'projects', rows.projects],
  ['Challenge', 'challenge', 'challenges', rows.challenges.filter(({ status }) => status !== 'DRAFT')],
  ['Interest', 'interest', 'interests', rows.interests],
  ['Commission', 'commission', 'commissions', rows.commissions],
  ['Event', 'event', 'events', rows.events],
  ['EventSession', 'eventSession', 'eventSessions', rows.events.flatMap(({ sessions }) => sessions)],
  ['Placement', 'placement', 'placements', rows.placements],
  ['Introduction', 'introduction', 'introductions', rows.introductions],
  ['Outcome', 'outcome', 'outcomes', rows.outcomes],
  ['Target', 'target', 'targets', rows.targets],
] as const)('%s', (typeName, single, list, expected) => {
  const ids = expected.map(({ id }) => id);

  it('is found by id, however it is written', async () => {
    const { data } = await subgraph.query(`query ($id: ID!) { found: ${single}(id: $id) { id version } }`, {
      id: ids[0]?.toUpperCase(),
    });
    expect(data.found).toEqual({ id: ids[0], version: 1 });
  });

  it('is null when nothing has that id', async () => {
    const { data, errors } = await subgraph.query(`{ found: ${single}(id: "${UNKNOWN_ID}") { id } }`);
    expect(errors).toBeUndefined();
    expect(data.found).toBeNull();
  });

  it('refuses a malformed id', async () => {
    const { data, errors } = await subgraph.query(`{ found: ${single}(id: "${UNKNOWN_ID}'") { id } }`);
    expect(data.found).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  });

  it('re-enters by id in one statement; an unknown and a malformed id are null', async () => {
    const keys = [...ids.slice(0, 3), UNKNOWN_ID, 'malformed'].map((id) => ({ __typename: typeName, id }));
    const { data, statements } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typeName} { id } } }`,
      { keys },
    );
    expect(data._entities).toEqual([...ids.slice(0, 3).map((id) => ({ id })), null, null]);
    expect(statements).toBe(1);
  });

  it.each(['', 'orderBy: [{ field: CREATED_AT, direction: DESC }]'])(
    'is listed whole, page by page from either end (%j)',
    async (given) => {
      const whole = await readList(subgraph, list, given);
      expect(whole.ids.toSorted()).toEqual(ids.toSorted());
      expect(whole.totalCount).toBe(ids.length);
      expect(await readPages(subgraph, list, given)).toEqual(whole.ids);
      expect(await readPages(subgraph, list, given, true)).toEqual(whole.ids);
    },
  );
});
