import { faultsOfHoldings, faultsOfLists, READERS, SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

describe('Every list of organisations', () => {
  it('answers all its facets, and every order that it offers', async () => {
    expect(await faultsOfLists(subgraph)).toEqual([]);
  });
});

describe('What organisations hold', () => {
  it.each(READERS)('agrees with the lists, for %s', async (_who, caller) => {
    expect(await faultsOfHoldings(subgraph.as(caller))).toEqual([]);
  });
});
