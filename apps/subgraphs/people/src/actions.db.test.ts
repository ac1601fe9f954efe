import { faultsOfPermissions, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';
import { profileAttempts } from './testing/profile-attempts';

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const test = await SubgraphTest.start(people, 20);
    expect(await faultsOfPermissions(test, people.actions ?? [], profileAttempts)).toEqual([]);
    await test.stop();
  }, 240_000);
});
