import type { ProjectStatus } from '../vocabulary';
import { DEMONSTRATION_DAY } from './calendar';
import type { ProjectPlan } from './project-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { REASONS } from './status-reasons';
import type { Step } from './status-steps';

/** How a planned project came to its status: planned when its call was decided, or half a year before it begins. */
export function projectSteps({ seed }: Scale, index: number, plan: ProjectPlan): Step<ProjectStatus>[] {
  const random = new RowRandom(seed, 'projectSteps', index);
  const { call, from, to, status } = plan;
  const planned: Step<ProjectStatus> = { status: 'PLANNED', day: call?.decidedOn ?? from - random.between(130, 250) };
  const active: Step<ProjectStatus> = { status: 'ACTIVE', day: from };
  switch (status) {
    case 'PLANNED':
      return [planned];
    case 'ACTIVE':
      return [planned, active];
    case 'COMPLETED':
      return [planned, active, { status, day: to }];
    case 'TERMINATED':
      return [planned, active, { status, day: to, reason: REASONS.partnerLeft }];
    case 'SUSPENDED': {
      const day = Math.min(from + random.between(1, 180), DEMONSTRATION_DAY);
      return [planned, active, { status, day, reason: REASONS.partnerLeft }];
    }
  }
}
