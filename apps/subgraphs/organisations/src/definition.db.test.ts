import { findSchemaDrift, findTablesWithoutJournal, migrate } from '@kakehashi/database';
import { BulkLoader } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

describe('The organisations subgraph', () => {
  it('has a database as its entities declare it', async () => {
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });

  it('records every write of every table in its journal', async () => {
    expect(await findTablesWithoutJournal(subgraph.database)).toEqual([]);
  });

  it('writes nothing when the sample is loaded again', async () => {
    const loader = new BulkLoader(subgraph.database, { isSilent: true });
    await organisations.loadSample(loader, 100);
    expect(loader.finish()).toMatch(/^0 rows written, 0 changed, [1-9]\d* left as they were/);
  });

  it("finds others' ids by a table that follows each insert, change and removal", async () => {
    const { database } = subgraph;
    const differing = async () => {
      const [row] = await database.query(
        `WITH told AS (
           SELECT o.id, g.scheme, g.value FROM organisation o, jsonb_to_recordset(o.external_ids) AS g(scheme text, value text)
         ), kept AS (SELECT organisation_id, scheme, value FROM derived.organisation_external_id)
         SELECT (SELECT count(*)::int FROM kept) AS kept,
           (SELECT count(*)::int FROM (TABLE told EXCEPT ALL TABLE kept) a) + (SELECT count(*)::int FROM (TABLE kept EXCEPT ALL TABLE told) b) AS differing`,
      );
      expect(row.kept).toBeGreaterThan(0);
      return row.differing;
    };
    expect(await differing()).toBe(0);
    await database.query(
      `UPDATE organisation SET external_ids = external_ids || '[{"scheme": "TEST", "value": "1"}, {"scheme": "TEST", "value": "2"}]'`,
    );
    await database.query(
      `UPDATE organisation SET external_ids = '[]' WHERE id = (SELECT min(id::text)::uuid FROM organisation)`,
    );
    expect(await differing()).toBe(0);
    await database.query(`DELETE FROM organisation WHERE id IN (SELECT id FROM organisation ORDER BY id LIMIT 5)`);
    expect(await differing()).toBe(0);
  });

  it('takes all its migrations back and applies them again', async () => {
    const { database } = subgraph;
    for (const _ of database.migrations) await database.undoLastMigration();
    const tables = database.entityMetadatas.map(({ tableName }) => tableName);
    const left = await database.query('SELECT tablename FROM pg_tables WHERE tablename = ANY($1)', [tables]);
    expect(left).toEqual([]);
    expect(await migrate(database)).toHaveLength(database.migrations.length);
    expect(await findSchemaDrift(database)).toEqual([]);
  });
});
