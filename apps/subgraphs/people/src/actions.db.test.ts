import { rmSync } from 'node:fs';
import { faultsOfPermissions, faultsOfWorkflows, SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from './definition';
import { notificationAttempts } from './testing/notification-attempts';
import { profileAttempts } from './testing/profile-attempts';
import { makeWebhookKeys } from './testing/webhook-texts';

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const keys = makeWebhookKeys();
    const test = await SubgraphTest.start(people, 20, { texts: { WEBHOOK_KEY_FILE: keys.file } });
    const attempts = { ...profileAttempts, ...notificationAttempts };
    expect(await faultsOfPermissions(test, people.actions ?? [], attempts)).toEqual([]);
    await test.stop();
    rmSync(keys.folder, { recursive: true });
  }, 240_000);

  it('take every step of the workflows', () => {
    expect(faultsOfWorkflows(people.actions ?? [])).toEqual([]);
  });
});
