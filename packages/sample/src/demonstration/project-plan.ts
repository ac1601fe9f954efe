import type { TopicRow } from '../rows';
import type { ProjectStatus } from '../vocabulary';
import { type DayNumber, DEMONSTRATION_DAY, dayNumber } from './calendar';
import { type CallPlan, JOINT_SEMICONDUCTOR_RESEARCH, NEXUS, planCall, SEMICONDUCTOR_TOPICS } from './call-plan';
import { lastEmployers } from './employment-plan';
import { type Application, applications } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics } from './topic-choice';

/** What an award must know of a made-up project. */
export interface ProjectPlan {
  readonly topics: readonly TopicRow[];
  readonly application: Application;
  /** Indexes; the principal investigator first. */
  readonly people: readonly number[];
  /** Ids, all different: where the people work; the coordinator first. */
  readonly organisationIds: readonly string[];
  /** The decided call that the project comes from; null when it comes from none. */
  readonly call: { readonly index: number; readonly plan: CallPlan; readonly decidedOn: DayNumber } | null;
  readonly programmeId: string | null;
  readonly from: DayNumber;
  /** The first day after it. */
  readonly to: DayNumber;
  readonly status: ProjectStatus;
  /** Goes on with the draws of the project's own stream. */
  readonly random: RowRandom;
}

const FIRST_START = dayNumber('2018-10-01');

/** Plans the project of an index: two to five people, one to five years, the topics of its call if it has one. */
export function planProject(scale: Scale, index: number): ProjectPlan {
  const random = new RowRandom(scale.seed, 'project', index);
  const people = random.distinctBelow(scale.people, random.between(2, 5));
  let organisationIds: readonly string[] | undefined;
  const call = drawDecidedCall(random, scale);
  const topics = call?.plan.topics ?? drawTopics(random, random.between(1, 3));
  const from = call ? call.decidedOn + random.between(30, 120) : random.between(FIRST_START, DEMONSTRATION_DAY + 120);
  const to = from + random.between(12, 60) * 30;
  return {
    topics,
    application: random.pick(applications),
    people,
    // The careers of all its people are planned for it, and few readers ask.
    get organisationIds() {
      organisationIds ??= lastEmployers(scale, people);
      return organisationIds;
    },
    call,
    programmeId: call ? call.plan.scheme.programmeId : programmeOf(random, topics),
    from,
    to,
    status: drawStatus(random, from, to),
    random,
  };
}

/** Draws a decided call for seven of ten projects. */
function drawDecidedCall(random: RowRandom, scale: Scale): ProjectPlan['call'] {
  if (scale.calls === 0 || !random.percent(70)) return null;
  for (let attempt = 0; attempt < 8; attempt++) {
    const index = random.below(scale.calls);
    const plan = planCall(scale, index);
    if (plan.decidedOn !== null) return { index, plan, decidedOn: plan.decidedOn };
  }
  return null;
}

function programmeOf(random: RowRandom, topics: readonly TopicRow[]): string | null {
  if (topics.some(({ id }) => SEMICONDUCTOR_TOPICS.includes(id))) return JOINT_SEMICONDUCTOR_RESEARCH;
  return random.percent(30) ? NEXUS : null;
}

function drawStatus(random: RowRandom, from: DayNumber, to: DayNumber): ProjectStatus {
  if (from > DEMONSTRATION_DAY) return 'PLANNED';
  if (to <= DEMONSTRATION_DAY) return random.percent(96) ? 'COMPLETED' : 'TERMINATED';
  return random.percent(95) ? 'ACTIVE' : 'SUSPENDED';
}
