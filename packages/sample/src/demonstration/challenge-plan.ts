import type { TopicRow } from '../rows';
import type { ChallengeStatus } from '../vocabulary';
import { type DayNumber, DEMONSTRATION_DAY } from './calendar';
import { demonstrationId } from './demonstration-id';
import { type DemonstrationCountry, drawOrganisation } from './organisation-plan';
import { type Application, applications } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { REASONS } from './status-reasons';
import type { Step } from './status-steps';
import { drawTopics } from './topic-choice';

/** What interests, commissions and outcomes must know of a made-up challenge. */
export interface ChallengePlan {
  readonly ownerOrganisationId: string;
  readonly topics: readonly TopicRow[];
  readonly application: Application;
  readonly status: ChallengeStatus;
  /** The day it was written. */
  readonly from: DayNumber;
  readonly deadline: DayNumber;
  /** False for half of the drafts. */
  readonly hasDeadline: boolean;
  /** How it came to its status, oldest first. */
  readonly steps: readonly Step<ChallengeStatus>[];
}

const STATUSES: readonly (readonly [ChallengeStatus, percent: number])[] = [
  ['DRAFT', 8],
  ['PUBLISHED', 34],
  ['MATCHING', 14],
  ['SHORTLISTED', 10],
  ['COMMISSIONED', 10],
  ['SOLVED', 12],
  ['EXPIRED', 8],
  ['CANCELLED', 4],
];

/** Experts can still show interest in a challenge of these, or will be able to. */
const OPEN: readonly ChallengeStatus[] = ['DRAFT', 'PUBLISHED', 'MATCHING'];

/** The deadline of a challenge of these is so many days ago at least: long enough for what came after it. */
const LEAST_AGE: Partial<Record<ChallengeStatus, number>> = { COMMISSIONED: 200, SOLVED: 200, CANCELLED: 200 };

/** The country of the owner: the first draw of a challenge's stream, so that it can be had alone. */
export const drawOwnerCountry = (random: RowRandom): DemonstrationCountry => (random.percent(70) ? 'VN' : 'JP');

/** Plans the challenge of an index: a company or startup, mostly Vietnamese, looks for a solution. */
export function planChallenge(scale: Scale, index: number): ChallengePlan {
  const random = new RowRandom(scale.seed, 'challenge', index);
  const country = drawOwnerCountry(random);
  const owner = drawOrganisation(random, scale, random.percent(75) ? 'COMPANY' : 'STARTUP', country);
  const topics = drawTopics(random, random.between(1, 3));
  const status = random.weighted(STATUSES);
  const isOpen = OPEN.includes(status);
  const deadline = isOpen
    ? DEMONSTRATION_DAY + random.between(10, 240)
    : DEMONSTRATION_DAY - random.between(LEAST_AGE[status] ?? 10, 900);
  const from = (isOpen ? DEMONSTRATION_DAY : deadline) - random.between(20, 180);
  return {
    ownerOrganisationId: demonstrationId('organisation', owner),
    topics,
    application: random.pick(applications),
    status,
    from,
    deadline,
    hasDeadline: status !== 'DRAFT' || !random.percent(50),
    steps: planSteps(new RowRandom(scale.seed, 'challengeSteps', index), status, from, deadline),
  };
}

/** The steps to a status: published within 15 days, chosen among after the deadline, settled within 200 days of it. */
function planSteps(
  random: RowRandom,
  status: ChallengeStatus,
  from: DayNumber,
  deadline: DayNumber,
): Step<ChallengeStatus>[] {
  const published = from + random.between(5, 15);
  const shortlisted = deadline + random.between(1, 6);
  const commissioned = shortlisted + random.between(20, 60);
  const settled = commissioned + random.between(60, 130);
  const steps: Step<ChallengeStatus>[] = [
    { status: 'DRAFT', day: from },
    { status: 'PUBLISHED', day: published },
    { status: 'MATCHING', day: published + random.between(2, 4) },
  ];
  if (status === 'DRAFT') return steps.slice(0, 1);
  if (status === 'PUBLISHED') return steps.slice(0, 2);
  if (status === 'MATCHING') return steps;
  if (status === 'EXPIRED') return [...steps, { status, day: deadline + 1, reason: REASONS.deadlinePassed }];
  steps.push({ status: 'SHORTLISTED', day: shortlisted });
  if (status === 'SHORTLISTED') return steps;
  const isGivenUpEarly = status === 'CANCELLED' && random.percent(50);
  if (!isGivenUpEarly) steps.push({ status: 'COMMISSIONED', day: commissioned });
  if (status === 'SOLVED') steps.push({ status, day: settled });
  if (status === 'CANCELLED') steps.push({ status, day: settled, reason: REASONS.cancelledByOwner });
  return steps;
}
