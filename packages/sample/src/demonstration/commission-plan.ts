import type { CommissionStatus } from '../vocabulary';
import type { DayNumber } from './calendar';
import { type ChallengePlan, planChallenge } from './challenge-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { REASONS } from './status-reasons';
import { lastStatus, type Step } from './status-steps';

/** What interests and outcomes must know of a made-up commission. */
export interface CommissionPlan {
  readonly challenge: ChallengePlan;
  readonly status: CommissionStatus;
  /** How it came to its status, oldest first; the first one is the offer. */
  readonly steps: readonly Step<CommissionStatus>[];
  /** Null until agreed. */
  readonly agreedOn: DayNumber | null;
  /** Goes on with the draws of the commission's own stream. */
  readonly random: RowRandom;
}

/** Plans the commission of the challenge of an index; null when the challenge led to none. */
export function planCommission(
  scale: Scale,
  challengeIndex: number,
  challenge: ChallengePlan = planChallenge(scale, challengeIndex),
): CommissionPlan | null {
  const random = new RowRandom(scale.seed, 'commission', challengeIndex);
  const steps = planSteps(random, challenge);
  if (steps.length === 0) return null;
  const agreedOn = steps.find(({ status }) => status === 'AGREED')?.day ?? null;
  return { challenge, status: lastStatus(steps), steps, agreedOn, random };
}

/** The steps follow from those of the challenge: offered when it is shortlisted, agreed when it is commissioned. */
function planSteps(random: RowRandom, challenge: ChallengePlan): Step<CommissionStatus>[] {
  const dayOf = (status: string) => challenge.steps.find((step) => step.status === status)?.day;
  const shortlisted = dayOf('SHORTLISTED');
  const commissioned = dayOf('COMMISSIONED');
  if (shortlisted === undefined) return [];
  const steps: Step<CommissionStatus>[] = [
    { status: 'OFFERED', day: shortlisted + 1 },
    { status: 'NEGOTIATING', day: shortlisted + 2 },
  ];
  if (commissioned === undefined) {
    if (challenge.status === 'CANCELLED' || random.percent(40)) return [];
    const last = random.weighted([
      ['OFFERED', 30],
      ['NEGOTIATING', 45],
      ['REFUSED', 25],
    ] as const);
    if (last === 'OFFERED') return steps.slice(0, 1);
    if (last === 'NEGOTIATING') return steps;
    return [...steps, { status: 'REFUSED', day: shortlisted + 3, reason: REASONS.refusedByContractor }];
  }
  steps.push({ status: 'AGREED', day: commissioned });
  const settled = challenge.steps.at(-1)?.day ?? commissioned;
  if (challenge.status === 'CANCELLED')
    return [...steps, { status: 'TERMINATED', day: settled, reason: REASONS.terminatedWithChallenge }];
  const delivered: Step<CommissionStatus> = { status: 'DELIVERED', day: commissioned + random.between(20, 50) };
  if (challenge.status === 'SOLVED') return [...steps, delivered, { status: 'ACCEPTED', day: settled }];
  return random.percent(30) ? [...steps, delivered] : steps;
}
