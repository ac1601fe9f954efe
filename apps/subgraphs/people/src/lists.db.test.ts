import {
  faultsOfHoldings,
  faultsOfLists,
  faultsOfStatistics,
  READERS,
  SubgraphTest,
} from '@kakehashi/subgraph/testing';
import { people } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

describe('Every list of people', () => {
  it('answers all its facets, and every order that it offers', async () => {
    expect(await faultsOfLists(subgraph)).toEqual([]);
  });
});

describe('Every statistic of people', () => {
  it.each(READERS)('agrees with its list, by whatever it is grouped, for %s', async (_who, caller) => {
    expect(await faultsOfStatistics(subgraph.as(caller))).toEqual([]);
  });

  it('says the sector of an employer in words', async () => {
    await subgraph.database.query(
      `INSERT INTO organisation_copy (id, sector) SELECT DISTINCT organisation_id, 'SCIENCE' FROM affiliation
       WHERE organisation_id IS NOT NULL ON CONFLICT (id) DO UPDATE SET sector = 'SCIENCE'`,
    );
    const { data } = await subgraph.query(
      '{ personStatistics(groupBy: [ORGANISATION_SECTOR]) { groups { keys { value label } } } }',
    );
    expect(data.personStatistics.groups).toContainEqual({ keys: [{ value: 'SCIENCE', label: 'Science' }] });
  });
});

describe('What people hold', () => {
  it.each(READERS)('agrees with the lists, for %s', async (_who, caller) => {
    expect(await faultsOfHoldings(subgraph.as(caller))).toEqual([]);
  });
});
