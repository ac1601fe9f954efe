import { faultsOfHoldings, faultsOfLists, SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

describe('Every list of organisations', () => {
  it('answers all its facets, and every order that it offers', async () => {
    const { lists, faults } = await faultsOfLists(subgraph);
    expect(faults).toEqual([]);
    expect(lists).toBeGreaterThan(0);
  });
});

describe('What organisations hold', () => {
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
