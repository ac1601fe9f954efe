import { faultsOfPermissions, faultsOfWorkflows, SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from './definition';
import { applicationAttempts } from './testing/application-attempts';
import { awardAttempts } from './testing/award-attempts';
import { callAttempts } from './testing/call-attempts';
import { exchangeRateAttempts } from './testing/exchange-rate-attempts';

const { actions = [] } = funding;

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const test = await SubgraphTest.start(funding, 20);
    const attempts = { ...callAttempts, ...applicationAttempts, ...awardAttempts, ...exchangeRateAttempts };
    expect(await faultsOfPermissions(test, actions, attempts)).toEqual([]);
    await test.stop();
  }, 240_000);

  it('do every step of every workflow', () => {
    expect(faultsOfWorkflows(actions)).toEqual([]);
  });
});
