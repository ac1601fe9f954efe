import type { FundingSchemeRow, TopicRow } from '../rows';
import type { Money } from '../values';
import type { ApplicationStatus } from '../vocabulary';
import { drawMoney } from './amounts';
import { type ApplicationDays, applicationSteps, type Course } from './application-steps';
import { planAward } from './award-plan';
import { type DayNumber, DEMONSTRATION_DAY, dayNumber } from './calendar';
import { type CallPlan, DAYS_CLOSED, drawFunders, type FunderPart, planCall, schemeOf } from './call-plan';
import { lastEmployers } from './employment-plan';
import { type Application as Purpose, applications as purposes } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import type { Step } from './status-steps';
import { drawTopics } from './topic-choice';

/** What one funder is asked for, and what it grants. */
export interface RequestPlan extends FunderPart {
  readonly requested: Money;
  /** What it grants if it does. */
  readonly granted: Money;
}

/** Everything that the parts, reviews and decisions of a made-up application follow from. */
export interface ApplicationPlan {
  readonly scheme: FundingSchemeRow;
  /** Index of the call; null when it was made without one. */
  readonly callIndex: number | null;
  /** Index of the project that came of it; null when none did. */
  readonly projectIndex: number | null;
  readonly topics: readonly TopicRow[];
  readonly purpose: Purpose;
  /** Indexes; the lead first. */
  readonly people: readonly number[];
  /** Ids; the lead first. */
  readonly organisationIds: () => readonly string[];
  readonly requests: readonly RequestPlan[];
  readonly durationMonths: number;
  readonly days: ApplicationDays;
  readonly steps: readonly Step<ApplicationStatus>[];
}

/** What stands before the days and steps are known. */
type Draft = Omit<ApplicationPlan, 'days' | 'steps'>;

const DAYS_OF_MONTH = 30;
const FIRST_DAY = dayNumber('2018-06-01');

/** Plans the application of an index: that of the award of the same index, or beyond them one that led to no award. */
export function planApplication(scale: Scale, index: number, random: RowRandom): ApplicationPlan {
  return index < scale.awards ? awarded(scale, index, random) : unfunded(scale, random);
}

function awarded(scale: Scale, index: number, random: RowRandom): ApplicationPlan {
  const { project, projectIndex, scheme, call, commitments, decidedOn, from, to } = planAward(scale, index);
  const draft: Draft = {
    scheme,
    callIndex: call?.index ?? null,
    projectIndex,
    topics: project.topics,
    purpose: project.application,
    people: project.people,
    organisationIds: () => project.organisationIds,
    requests: commitments.map(({ money, ...part }) => ({ ...part, requested: atLeast(money, random), granted: money })),
    durationMonths: Math.round((to - from) / DAYS_OF_MONTH),
  };
  const days = call
    ? daysOfCall(call.plan, random)
    : daysAlone(decidedOn - random.between(SHORTEST, LONGEST), decidedOn, true);
  return { ...draft, days, steps: applicationSteps('AWARDED', days) };
}

/** Applicants ask for what they get, or for up to a quarter more. */
function atLeast({ amountMinor, currency }: Money, random: RowRandom): Money {
  const percent = BigInt(random.pick([100, 100, 105, 110, 125]));
  return { amountMinor: String((BigInt(amountMinor) * percent) / 100n), currency };
}

function unfunded(scale: Scale, random: RowRandom): ApplicationPlan {
  const call = drawPublicCall(scale, random);
  const parts = call?.plan.parts ?? drawFunders(random, scale);
  const people = random.distinctBelow(scale.people, random.between(2, 5));
  const draft: Draft = {
    scheme: call?.plan.scheme ?? schemeOf(random, parts),
    callIndex: call?.index ?? null,
    projectIndex: null,
    topics: call?.plan.topics ?? drawTopics(random, random.between(1, 3)),
    purpose: random.pick(purposes),
    people,
    organisationIds: () => lastEmployers(scale, people),
    requests: parts.map((part) => {
      const requested = drawMoney(random, part.currency);
      return { ...part, requested, granted: requested };
    }),
    durationMonths: random.between(12, 60),
  };
  const course = random.weighted<Course>([
    ['REJECTED', 70],
    ['INELIGIBLE', 15],
    ['WITHDRAWN', 15],
  ]);
  const isRecommended = random.percent(35);
  // A call that is still open has applications that are drafts yet: their day lies ahead.
  const firstDay = random.between(FIRST_DAY, DEMONSTRATION_DAY + DAYS_OF_MONTH);
  const days = call
    ? daysOfCall(call.plan, random, isRecommended)
    : daysAlone(firstDay, firstDay + random.between(SHORTEST, LONGEST), isRecommended);
  return { ...draft, days, steps: applicationSteps(course, days) };
}

/** Draws a call that is no draft for nine of ten applications, if there is any. */
function drawPublicCall(scale: Scale, random: RowRandom): { index: number; plan: CallPlan } | null {
  if (scale.calls === 0 || !random.percent(90)) return null;
  for (let attempt = 0; attempt < 8; attempt++) {
    const index = random.below(scale.calls);
    const plan = planCall(scale, index);
    if (plan.status !== 'DRAFT') return { index, plan };
  }
  return null;
}

function daysOfCall(
  { opensOn, closesOn, decidedOn }: CallPlan,
  random: RowRandom,
  isRecommended = true,
): ApplicationDays {
  return {
    submittedOn: random.between(opensOn, closesOn),
    checkedOn: closesOn + DAYS_CLOSED / 2,
    reviewedFrom: closesOn + DAYS_CLOSED + 1,
    recommendedOn: isRecommended ? closesOn + 70 : null,
    decidedOn,
  };
}

/** Fewest and most days from an application without a call to its decision. */
const SHORTEST = 60;
const LONGEST = 180;

function daysAlone(submittedOn: DayNumber, decidedOn: DayNumber, isRecommended: boolean): ApplicationDays {
  return {
    submittedOn,
    checkedOn: submittedOn + 10,
    reviewedFrom: submittedOn + 20,
    recommendedOn: isRecommended ? decidedOn - 8 : null,
    decidedOn: decidedOn <= DEMONSTRATION_DAY ? decidedOn : null,
  };
}
