import { faultsOfPast, SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from './definition';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

describe('Everything of funding that can be asked for with knownAt', () => {
  it('answers each field as of that instant, or refuses it', async () => {
    const { answered, refused, faults } = await faultsOfPast(subgraph, [
      'call',
      'call_part',
      'application',
      'application_part',
    ]);
    expect(faults).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(refused).toEqual([
      'Award.total',
      'CallReviewComparison.correlations',
      'Organisation.coFunders',
      'Project.totalFunding',
    ]);
  }, 120_000);
});
