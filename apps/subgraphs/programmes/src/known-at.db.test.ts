import { faultsOfPast, SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes);
});
afterAll(() => subgraph.stop());

describe('Everything of programmes that can be asked for with knownAt', () => {
  it('answers each field as of that instant, or refuses it', async () => {
    const { answered, refused, faults } = await faultsOfPast(subgraph, [
      'challenge',
      'commission',
      'interest',
      'status_change',
    ]);
    expect(faults).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });
});
