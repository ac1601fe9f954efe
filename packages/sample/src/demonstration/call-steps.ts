import type { CallStatus } from '../vocabulary';
import { DEMONSTRATION_DAY } from './calendar';
import { type CallPlan, DAYS_CLOSED } from './call-plan';
import type { Step } from './status-steps';

const DAYS_OF_DRAFTING = 60;

/** How a made-up call came to its status: each step by its day, those that lie ahead left out. */
export function callSteps({ opensOn, closesOn, decidedOn }: CallPlan): Step<CallStatus>[] {
  const steps: Step<CallStatus>[] = [
    { status: 'DRAFT', day: opensOn - DAYS_OF_DRAFTING },
    { status: 'OPEN', day: opensOn },
    { status: 'CLOSED', day: closesOn + 1 },
    { status: 'EVALUATING', day: closesOn + 1 + DAYS_CLOSED },
  ];
  if (decidedOn !== null) steps.push({ status: 'DECIDED', day: decidedOn });
  return steps.filter(({ day }) => day <= DEMONSTRATION_DAY);
}
