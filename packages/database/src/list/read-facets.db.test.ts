import { searchDocument } from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { recordStatements } from '../statement-log';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { thingList } from '../testing/thing-list';
import { upsertRows } from '../upsert';
import type { FacetBucket } from './facet';
import { type FacetCounts, readFacets, readFacetsOfParents } from './read-facets';

const PARENTS = [createId(), createId(), createId()];
const NONE: FacetCounts = { buckets: [], bucketCount: 0 };
const all = (names: readonly string[]) => ({ names, most: 1_000 });

describe('readFacets', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    const rows = Array.from({ length: 300 }, (_unused, index) => ({
      id: createId(),
      sort_name: `thing ${index}`,
      search_document: searchDocument([index % 2 === 0 ? 'even' : 'odd']),
      size: index % 4 === 0 ? null : index % 30,
      made_on: null,
      parent_id: index % 4 === 3 ? null : PARENTS[index % 4],
    }));
    await upsertRows(database.manager, Thing, rows);
  });

  afterAll(() => drop());

  /** The buckets as plain SQL counts them. */
  const counted = async (sql: string): Promise<FacetCounts> => {
    const buckets: FacetBucket[] = await database.query(
      `SELECT value::text, count(DISTINCT id)::int AS count FROM (${sql}) counted GROUP BY value
       ORDER BY count(DISTINCT id) DESC, value::text COLLATE "C" NULLS LAST`,
    );
    return { buckets, bucketCount: buckets.length };
  };

  it('counts all values, and rows without one, in one statement for all facets', async () => {
    const statements: string[] = [];
    const names = ['size', 'parent', 'half', 'sibling', 'siblings.size'];
    const facets = await recordStatements(statements, () => readFacets(database, thingList, { limit: 1 }, all(names)));
    expect(statements).toHaveLength(1);
    expect([...facets.keys()]).toEqual(names);
    expect(facets.get('size')).toEqual(await counted('SELECT id, size AS value FROM thing'));
    expect(facets.get('size')?.buckets.length).toBeGreaterThan(10);
    expect(facets.get('parent')).toEqual(await counted('SELECT id, parent_id AS value FROM thing'));
    expect(facets.get('half')).toEqual(await counted('SELECT id, size / 2 AS value FROM thing'));
  });

  it('gives the largest buckets, and how many there are', async () => {
    const names = ['size', 'parent', 'sibling'];
    const every = await readFacets(database, thingList, { limit: 1 }, all(names));
    const largest = await readFacets(database, thingList, { limit: 1 }, { names, most: 2 });
    for (const name of names) {
      expect(largest.get(name)?.buckets).toEqual(every.get(name)?.buckets.slice(0, 2));
      expect(largest.get(name)?.bucketCount).toBe(every.get(name)?.buckets.length);
    }
  });

  it('counts a row once for each of its linked values, however many linked rows give it', async () => {
    const facets = await readFacets(database, thingList, { limit: 1 }, all(['sibling', 'siblings.size']));
    const expected = await counted(
      `SELECT t.id, s.size AS value FROM thing t LEFT JOIN thing s ON s.parent_id = t.parent_id AND s.size IS NOT NULL`,
    );
    expect(facets.get('sibling')).toEqual(expected);
    expect(facets.get('siblings.size')).toEqual(expected);
    expect(expected.buckets.find(({ value }) => value === null)?.count).toBeGreaterThan(0);
  });

  it('counts only what the filter leaves, one on the facet itself included', async () => {
    const where = { size: { in: [1, 2, 3] }, not: { parent: { eq: PARENTS[1] } } };
    const facets = await readFacets(database, thingList, { limit: 1, where }, all(['size', 'parent']));
    const rows = `FROM thing WHERE size IN (1, 2, 3) AND parent_id IS DISTINCT FROM '${PARENTS[1]}'`;
    expect(facets.get('size')).toEqual(await counted(`SELECT id, size AS value ${rows}`));
    expect(facets.get('parent')).toEqual(await counted(`SELECT id, parent_id AS value ${rows}`));
    const none = await readFacets(
      database,
      thingList,
      { limit: 1, where: { size: { gt: 99 } } },
      all(['size', 'sibling']),
    );
    expect([...none.values()]).toEqual([NONE, NONE]);
  });

  it('counts for each of many parents in one statement', async () => {
    const link = { name: 'children', sql: 't.parent_id = p.id' };
    const statements: string[] = [];
    const names = ['size', 'sibling', 'parent'];
    const unknown = createId();
    const ofParents = await recordStatements(statements, () =>
      readFacetsOfParents(database, thingList, { limit: 1 }, all(names), link, [...PARENTS, unknown]),
    );
    expect(statements).toHaveLength(1);
    for (const parent of PARENTS) {
      const where = { parent: { eq: parent } };
      expect(ofParents.get(parent)).toEqual(await readFacets(database, thingList, { limit: 1, where }, all(names)));
    }
    expect([...(ofParents.get(unknown)?.values() ?? [])]).toEqual([NONE, NONE, NONE]);
  });
});
