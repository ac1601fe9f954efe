import { findSchemaDrift, findTablesWithoutJournal, migrate } from '@kakehashi/database';
import { BulkLoader } from '@kakehashi/subgraph';
import { faultsOfExternalIds, SubgraphTest } from '@kakehashi/subgraph/testing';
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
    expect(await faultsOfExternalIds(subgraph, 'organisation')).toEqual([]);
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
