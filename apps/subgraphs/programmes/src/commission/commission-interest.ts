import { type Act, takeStep } from '@kakehashi/subgraph';
import { Interest } from '../interest/interest.entity';
import { interestWorkflow } from '../interest/interest.workflow';
import type { Commission } from './commission.entity';

/** Takes a step of the interest that a commission came from, if there is one for which it can be taken. */
export async function followInterest(
  act: Act,
  { interestId }: Commission,
  step: 'agreeCommission' | 'refuseCommission',
): Promise<void> {
  const interest = interestId === null ? null : await act.lock<Interest>(Interest, interestId);
  if (interest && interestWorkflow.allowedSteps(interest.status).includes(step)) {
    await takeStep(act, interestWorkflow, step, interest);
  }
}
