import { findSchemaDrift, findTablesWithoutJournal } from '@kakehashi/database';
import { BulkLoader } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

describe('The people subgraph', () => {
  it('has a database as its entities declare it', async () => {
    expect(await findSchemaDrift(subgraph.database)).toEqual([]);
  });

  it('records every write of every table in its journal', async () => {
    expect(await findTablesWithoutJournal(subgraph.database)).toEqual([]);
  });

  it('writes nothing when the sample is loaded again', async () => {
    const loader = new BulkLoader(subgraph.database, { isSilent: true });
    await people.loadSample(loader, 100);
    expect(loader.finish()).toMatch(/^0 rows written, 0 changed, [1-9]\d* left as they were/);
  });
});
