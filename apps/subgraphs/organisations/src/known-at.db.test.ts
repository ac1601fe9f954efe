import { faultsOfPast, SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

describe('Everything of organisations that can be asked for with knownAt', () => {
  it('answers each field as of that instant, or refuses it', async () => {
    const { answered, refused, faults } = await faultsOfPast(subgraph, []);
    expect(faults).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });
});
