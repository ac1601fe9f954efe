import {
  faultsOfHoldings,
  faultsOfLists,
  faultsOfStatistics,
  READERS,
  SubgraphTest,
} from '@kakehashi/subgraph/testing';
import { programmes } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes);
});
afterAll(() => subgraph.stop());

describe('Every list of programmes', () => {
  it('answers all its facets, and every order that it offers', async () => {
    expect(await faultsOfLists(subgraph)).toEqual([]);
  });
});

describe('Every statistic of programmes', () => {
  it('agrees with its list, by whatever it is grouped', async () => {
    expect(await faultsOfStatistics(subgraph)).toEqual([]);
  });
});

describe('What programmes hold', () => {
  it.each(READERS)('agrees with the lists, for %s', async (_who, caller) => {
    expect(await faultsOfHoldings(subgraph.as(caller))).toEqual([]);
  });
});
