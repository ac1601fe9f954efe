import type { TopicRow } from '../rows';
import { awardRow } from './award-row';
import { type DayNumber, DEMONSTRATION_DAY } from './calendar';
import { planCommission } from './commission-plan';
import { demonstrationId } from './demonstration-id';
import { planInterests } from './interest-plan';
import { type ProjectPlan, planProject } from './project-plan';
import type { Application } from './project-words';
import type { RowRandom } from './row-random';
import type { Scale } from './scale';

/** What a made-up outcome came from, and whom it is due to. */
export interface OutcomeSource {
  readonly projectId: string | null;
  readonly commissionId: string | null;
  readonly awardId: string | null;
  readonly topics: readonly TopicRow[];
  readonly application: Application;
  /** Ids of people and organisations; one of the two may be empty. */
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** The first and the last day on which it can have come out; null when it cannot have yet. */
  readonly days: readonly [first: DayNumber, last: DayNumber] | null;
}

const ATTEMPTS = 8;

/** Work brings nothing before so many days. */
const FIRST_FRUIT = 180;

/** Draws a source: in one of five cases an accepted commission if there is one, else a project, perhaps with its award. */
export function drawOutcomeSource(random: RowRandom, scale: Scale): OutcomeSource {
  return (random.percent(20) ? drawCommission(random, scale) : null) ?? drawProject(random, scale);
}

function drawCommission(random: RowRandom, scale: Scale): OutcomeSource | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const index = random.below(scale.challenges);
    const plan = planCommission(scale, index);
    if (plan?.status !== 'ACCEPTED') continue;
    const { challenge, steps } = plan;
    const [contractor] = planInterests(scale, index, challenge, plan.status);
    return {
      projectId: null,
      commissionId: demonstrationId('commission', index),
      awardId: null,
      topics: challenge.topics,
      application: challenge.application,
      personIds: contractor?.personId ? [contractor.personId] : [],
      organisationIds: [contractor?.organisationId, challenge.ownerOrganisationId].filter((id) => id != null),
      days: [steps.at(-1)?.day ?? DEMONSTRATION_DAY, DEMONSTRATION_DAY],
    };
  }
  return null;
}

/** Draws a project that has run for a while; when there is none, one whose outcome is yet to come out. */
function drawProject(random: RowRandom, scale: Scale): OutcomeSource {
  let index = random.below(scale.projects);
  let plan = planProject(scale, index);
  for (let attempt = 1; attempt < ATTEMPTS && !hasRun(plan); attempt++) {
    index = random.below(scale.projects);
    plan = planProject(scale, index);
  }
  const projectId = demonstrationId('project', index);
  const award = index < scale.awards ? awardRow(scale, index) : null;
  const isPaid = award?.projectId === projectId && random.percent(70);
  return {
    projectId,
    commissionId: null,
    awardId: isPaid ? award.id : null,
    topics: plan.topics,
    application: plan.application,
    personIds: plan.people.map((person) => demonstrationId('person', person)),
    organisationIds: plan.organisationIds,
    days: hasRun(plan) ? [plan.from + FIRST_FRUIT, Math.min(plan.to + 2 * FIRST_FRUIT, DEMONSTRATION_DAY)] : null,
  };
}

const hasRun = ({ from }: ProjectPlan) => from + FIRST_FRUIT <= DEMONSTRATION_DAY;
