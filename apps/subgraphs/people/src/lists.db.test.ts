import { faultsOfLists, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

describe('Every list of people', () => {
  it('answers all its facets, and every order that it offers', async () => {
    const { lists, faults } = await faultsOfLists(subgraph);
    expect(faults).toEqual([]);
    expect(lists).toBeGreaterThan(0);
  });
});
