import type { ChallengeStatus, CommissionStatus, InterestStatus } from '../vocabulary';
import { type DayNumber, DEMONSTRATION_DAY } from './calendar';
import type { ChallengePlan } from './challenge-plan';
import { demonstrationId } from './demonstration-id';
import { lastEmployer } from './employment-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import type { Step } from './status-steps';

/** What a commission must know of an interest. */
export interface InterestPlan {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly status: InterestStatus;
  readonly expressedOn: DayNumber;
  /** How it came to its status, oldest first. */
  readonly steps: readonly Step<InterestStatus>[];
}

/** In one challenge. */
export const MOST_INTERESTS = 6;

/** Statuses of the interests that did not lead to the commission, by the status of the challenge. */
const OTHER_STATUSES: Readonly<Record<ChallengeStatus, readonly (readonly [InterestStatus, percent: number])[]>> = {
  DRAFT: [],
  PUBLISHED: [
    ['EXPRESSED', 88],
    ['WITHDRAWN', 12],
  ],
  MATCHING: [
    ['EXPRESSED', 88],
    ['WITHDRAWN', 12],
  ],
  SHORTLISTED: [
    ['SHORTLISTED', 40],
    ['EXPRESSED', 35],
    ['INVITED', 15],
    ['WITHDRAWN', 10],
  ],
  COMMISSIONED: [
    ['DECLINED', 85],
    ['WITHDRAWN', 15],
  ],
  SOLVED: [
    ['DECLINED', 85],
    ['WITHDRAWN', 15],
  ],
  CANCELLED: [
    ['DECLINED', 85],
    ['WITHDRAWN', 15],
  ],
  EXPIRED: [
    ['DECLINED', 60],
    ['WITHDRAWN', 40],
  ],
};

const STATUS_BY_COMMISSION: Partial<Record<CommissionStatus, InterestStatus>> = {
  OFFERED: 'INVITED',
  NEGOTIATING: 'INVITED',
  REFUSED: 'DECLINED',
};

/** The statuses of those whom the owner considers, in their order. */
const ON_THE_LIST: readonly InterestStatus[] = ['SHORTLISTED', 'INVITED', 'ACCEPTED'];

const DAYS_TO_WITHDRAWAL = 3;

const interestRandom = ({ seed }: Scale, challengeIndex: number) => new RowRandom(seed, 'interest', challengeIndex);

/** The first draw of the stream, so that it can be had alone. A commission comes from an interest. */
const drawCount = (random: RowRandom, status: ChallengeStatus, hasCommission: boolean) =>
  status === 'DRAFT' ? 0 : random.between(hasCommission ? 1 : 0, MOST_INTERESTS);

/** How many show interest in the challenge of an index; in a draft nobody does. */
export function countInterests(
  scale: Scale,
  challengeIndex: number,
  challenge: ChallengePlan,
  commission: CommissionStatus | null,
): number {
  const drawn = drawCount(interestRandom(scale, challengeIndex), challenge.status, commission !== null);
  return Math.min(drawn, scale.people);
}

/**
 * Plans who shows interest in the challenge of an index: people alone, people for their employers, and organisations.
 *
 * @param commission status of the commission that came of the first interest; null when none did
 */
export function planInterests(
  scale: Scale,
  challengeIndex: number,
  challenge: ChallengePlan,
  commission: CommissionStatus | null,
): InterestPlan[] {
  const random = interestRandom(scale, challengeIndex);
  const { status, deadline, steps } = challenge;
  const people = random.distinctBelow(scale.people, drawCount(random, status, commission !== null));
  const published = steps.find((step) => step.status === 'PUBLISHED')?.day ?? challenge.from;
  const alone = new Set<string>();
  return people.map((person, place) => {
    const who = random.weighted([
      ['PERSON', 35],
      ['BOTH', 35],
      ['ORGANISATION', 30],
    ] as const);
    const isChosen = place === 0 && commission !== null;
    const organisation = who === 'PERSON' ? null : lastEmployer(scale, person).id;
    // An organisation shows interest as a whole once; a second time it does so through the person.
    const isAlone = who === 'ORGANISATION' && organisation !== null && !alone.has(organisation);
    if (isAlone) alone.add(organisation);
    const reached = isChosen
      ? (STATUS_BY_COMMISSION[commission] ?? 'ACCEPTED')
      : random.weighted(OTHER_STATUSES[status]);
    const expressedOn = random.between(published, Math.min(deadline, DEMONSTRATION_DAY));
    return {
      personId: isAlone ? null : demonstrationId('person', person),
      organisationId: organisation,
      status: reached,
      expressedOn,
      steps: planSteps(reached, expressedOn, challenge),
    };
  });
}

/** The steps to a status: shortlisted with the challenge, invited the day after, accepted when it is commissioned. */
function planSteps(status: InterestStatus, expressedOn: DayNumber, { steps }: ChallengePlan): Step<InterestStatus>[] {
  const dayOf = (wanted: ChallengeStatus) => steps.find((step) => step.status === wanted)?.day;
  const shortlisted = dayOf('SHORTLISTED') ?? expressedOn;
  const settled = steps.at(-1)?.day ?? expressedOn;
  const planned: Step<InterestStatus>[] = [{ status: 'EXPRESSED', day: expressedOn }];
  if (status === 'WITHDRAWN')
    planned.push({ status, day: Math.min(expressedOn + DAYS_TO_WITHDRAWAL, DEMONSTRATION_DAY) });
  if (status === 'DECLINED') planned.push({ status, day: Math.max(settled, expressedOn) });
  if (ON_THE_LIST.includes(status)) planned.push({ status: 'SHORTLISTED', day: shortlisted });
  if (ON_THE_LIST.indexOf(status) >= 1) planned.push({ status: 'INVITED', day: shortlisted + 1 });
  if (status === 'ACCEPTED') planned.push({ status, day: dayOf('COMMISSIONED') ?? shortlisted + 2 });
  return planned;
}
