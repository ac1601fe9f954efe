import type { Act } from '@kakehashi/subgraph';
import { Award } from './award.entity';
import type { AwardStatus } from './award.enum';
import { awardWorkflow } from './award.workflow';

/** The states of an award that has not ended. */
const LIVE: readonly AwardStatus[] = ['CONTRACTED', 'ACTIVE', 'SUSPENDED'];

/**
 * Locks the award that something belongs to.
 *
 * @param states in which the action can be done; default those of an award that has not ended
 * @throws Refusal `ILLEGAL_STEP` in any other
 */
export async function lockLiveAward(act: Act, id: string, action: string, states = LIVE): Promise<Award> {
  const award = await act.lock<Award>(Award, id);
  if (award === null) return act.refuse('NOT_FOUND', 'id', 'There is no award that it belongs to.');
  if (states.includes(award.status)) return award;
  const message = `Its award is ${award.status}, but ${action} needs one that is ${states.join(' or ')}.`;
  return act.refuse('ILLEGAL_STEP', null, message, {
    currentState: award.status,
    allowedSteps: awardWorkflow.allowedSteps(award.status),
  });
}
