import { faultsOfHoldings, faultsOfLists, faultsOfStatistics, SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes);
});
afterAll(() => subgraph.stop());

describe('Every list of programmes', () => {
  it('answers all its facets, and every order that it offers', async () => {
    const { lists, faults } = await faultsOfLists(subgraph);
    expect(faults).toEqual([]);
    expect(lists).toBeGreaterThan(0);
  });
});

describe('Every statistic of programmes', () => {
  it('agrees with its list, by whatever it is grouped', async () => {
    const { statistics, faults } = await faultsOfStatistics(subgraph);
    expect(faults).toEqual([]);
    expect(statistics).toBeGreaterThan(0);
  });
});

describe('What programmes hold', () => {
  it.each([
    ['anybody', {}],
    ['a member', { scopes: ['read:members'] }],
    ['a steward', { role: 'data-steward' }],
  ] as const)('agrees with the lists, for %s', async (_who, caller) => {
    const { holdings, faults } = await faultsOfHoldings(subgraph.as(caller));
    expect(faults).toEqual([]);
    expect(holdings).toBeGreaterThan(0);
  });
});
