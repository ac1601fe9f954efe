import { faultsOfPermissions, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';
import { notificationAttempts } from './testing/notification-attempts';
import { profileAttempts } from './testing/profile-attempts';

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const test = await SubgraphTest.start(people, 20);
    const attempts = { ...profileAttempts, ...notificationAttempts };
    expect(await faultsOfPermissions(test, people.actions ?? [], attempts)).toEqual([]);
    await test.stop();
  }, 240_000);
});
