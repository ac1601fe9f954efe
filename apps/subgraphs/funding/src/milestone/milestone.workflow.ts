import { defineWorkflow } from '@kakehashi/subgraph';
import { Milestone } from './milestone.entity';
import { MilestoneStatus } from './milestone.enum';

/** What becomes of a milestone. */
export const milestoneWorkflow = defineWorkflow({
  subject: Milestone,
  states: MilestoneStatus,
  initial: 'PLANNED',
  steps: {
    recordMilestone: { from: ['PLANNED'], to: 'ACHIEVED' },
    missMilestone: { from: ['PLANNED'], to: 'MISSED', by: 'recordMilestone tells that it is given up' },
    cancelMilestone: {
      from: ['PLANNED'],
      to: 'CANCELLED',
      by: 'recordMilestone tells that it is no longer asked for, or terminateAward',
    },
  },
});
