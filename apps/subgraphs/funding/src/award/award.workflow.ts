import { defineWorkflow } from '@kakehashi/subgraph';
import { Award } from './award.entity';
import { AwardStatus } from './award.enum';
import { awardHistory } from './award.history';

/** How an award goes from its contract to its end. */
export const awardWorkflow = defineWorkflow({
  subject: Award,
  states: AwardStatus,
  initial: 'CONTRACTED',
  history: awardHistory,
  steps: {
    beginAward: { from: ['CONTRACTED'], to: 'ACTIVE' },
    suspendAward: { from: ['ACTIVE'], to: 'SUSPENDED' },
    resumeAward: { from: ['SUSPENDED'], to: 'ACTIVE' },
    completeAward: { from: ['ACTIVE'], to: 'COMPLETED' },
    terminateAward: { from: ['CONTRACTED', 'ACTIVE', 'SUSPENDED'], to: 'TERMINATED' },
  },
});
