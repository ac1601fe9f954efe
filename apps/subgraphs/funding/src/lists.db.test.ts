import {
  faultsOfHoldings,
  faultsOfLists,
  faultsOfStatistics,
  READERS,
  SubgraphTest,
} from '@kakehashi/subgraph/testing';
import { funding } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

describe('Every list of funding', () => {
  it('answers all its facets, and every order that it offers', async () => {
    expect(await faultsOfLists(subgraph.as({ role: 'analyst' }))).toEqual([]);
  });
});

describe('Every statistic of funding', () => {
  it('agrees with its list, by whatever it is grouped', async () => {
    expect(await faultsOfStatistics(subgraph)).toEqual([]);
  });
});

describe('What funding holds', () => {
  it.each(READERS)('agrees with the lists, for %s', async (_who, caller) => {
    expect(await faultsOfHoldings(subgraph.as(caller))).toEqual([]);
  });
});
