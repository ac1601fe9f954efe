import type { FundingSchemeRow } from '../rows';
import type { Money } from '../values';
import type { AwardStatus, ProjectStatus } from '../vocabulary';
import { drawMoney } from './amounts';
import { type DayNumber, DEMONSTRATION_DAY } from './calendar';
import { drawFunders, type FunderPart, schemeOf } from './call-plan';
import { type ProjectPlan, planProject } from './project-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

/** What one funder promises. */
export interface CommitmentPlan extends FunderPart {
  readonly money: Money;
}

/** What an application must know of the made-up award that it led to. */
export interface AwardPlan {
  readonly projectIndex: number;
  readonly project: ProjectPlan;
  readonly scheme: FundingSchemeRow;
  /** The call it comes from; null when it was applied for without one. */
  readonly call: ProjectPlan['call'];
  readonly commitments: readonly CommitmentPlan[];
  readonly decidedOn: DayNumber;
  readonly from: DayNumber;
  /** The first day after the work. */
  readonly to: DayNumber;
  readonly status: AwardStatus;
}

const STATUS_BY_PROJECT: Readonly<Record<ProjectStatus, AwardStatus>> = {
  PLANNED: 'CONTRACTED',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  SUSPENDED: 'SUSPENDED',
  TERMINATED: 'TERMINATED',
};

/** Days from the decision on a supplementary award to the work that it pays for. */
const DAYS_TO_BEGIN = 14;

/**
 * Plans the award of an index. It pays for a project, in nine of ten cases the one of the same index, so that some
 * projects have several awards and some none; that project's call, if it comes from one, tells funders and day.
 *
 * Awards beyond the number of projects are supplementary: decided without a call in the first half of a project's time.
 */
export function planAward(scale: Scale, index: number): AwardPlan {
  const random = new RowRandom(scale.seed, 'award', index);
  const projectIndex = random.percent(90) ? index % scale.projects : random.below(scale.projects);
  const project = planProject(scale, projectIndex);
  const isSupplementary = index >= scale.projects;
  const call = isSupplementary ? null : project.call;
  const parts = call?.plan.parts ?? drawFunders(random, scale);
  const decidedOn = call?.decidedOn ?? drawDecision(random, project, isSupplementary);
  const scheme = call?.plan.scheme ?? schemeOf(random, parts);
  const from = Math.max(project.from, isSupplementary ? decidedOn + DAYS_TO_BEGIN : 0);
  return {
    projectIndex,
    project,
    scheme,
    call,
    commitments: parts.map((part) => ({ ...part, money: drawMoney(random, part.currency) })),
    decidedOn,
    from,
    to: project.to,
    status: from > DEMONSTRATION_DAY ? 'CONTRACTED' : STATUS_BY_PROJECT[project.status],
  };
}

/** Draws the day of a decision without a call; it is always over by today. */
function drawDecision(random: RowRandom, { from, to }: ProjectPlan, isSupplementary: boolean): DayNumber {
  const day = isSupplementary ? from + random.below(Math.floor((to - from) / 2)) : from - random.between(20, 90);
  return Math.min(day, DEMONSTRATION_DAY - 1);
}
