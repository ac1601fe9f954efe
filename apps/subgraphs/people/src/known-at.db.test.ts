import { faultsOfPast, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
});
afterAll(() => subgraph.stop());

describe('Everything of people that can be asked for with knownAt', () => {
  it('answers each field as of that instant, or refuses it', async () => {
    const { answered, refused, faults } = await faultsOfPast(subgraph, ['person', 'contact_point', 'consent']);
    expect(faults).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });
});
