import { faultsOfPermissions, faultsOfWorkflows, SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from './definition';
import { challengeAttempts } from './testing/challenge-attempts';
import { commissionAttempts } from './testing/commission-attempts';
import { interestAttempts } from './testing/interest-attempts';
import { introductionAttempts } from './testing/introduction-attempts';
import { outcomeAttempts } from './testing/outcome-attempts';
import { placementAttempts } from './testing/placement-attempts';
import { programmeAttempts } from './testing/programme-attempts';
import { targetAttempts } from './testing/target-attempts';

const { actions = [] } = programmes;

describe('Actions', () => {
  it('can be done by those of whom it is declared, and by nobody else', async () => {
    const test = await SubgraphTest.start(programmes, 20);
    expect(
      await faultsOfPermissions(test, actions, {
        ...challengeAttempts,
        ...interestAttempts,
        ...commissionAttempts,
        ...placementAttempts,
        ...introductionAttempts,
        ...outcomeAttempts,
        ...targetAttempts,
        ...programmeAttempts,
      }),
    ).toEqual([]);
    await test.stop();
  }, 240_000);

  it('do every step of every workflow', () => {
    expect(faultsOfWorkflows(actions)).toEqual([]);
  });
});
