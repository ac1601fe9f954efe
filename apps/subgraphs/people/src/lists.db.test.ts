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
});

describe('What people hold', () => {
  it.each(READERS)('agrees with the lists, for %s', async (_who, caller) => {
    expect(await faultsOfHoldings(subgraph.as(caller))).toEqual([]);
  });
});
