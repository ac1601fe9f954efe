import { faultsOfPermissions, faultsOfWorkflows, SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from './definition';
import { agreementAttempts } from './testing/agreement-attempts';
import { organisationAttempts } from './testing/organisation-attempts';

const { actions = [] } = organisations;

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const test = await SubgraphTest.start(organisations, 20);
    expect(await faultsOfPermissions(test, actions, { ...organisationAttempts, ...agreementAttempts })).toEqual([]);
    await test.stop();
  }, 240_000);

  it('do every step of every workflow', () => {
    expect(faultsOfWorkflows(actions)).toEqual([]);
  });
});
