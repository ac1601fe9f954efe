import { defineWorkflow } from '@kakehashi/subgraph';
import { Instalment } from './instalment.entity';
import { InstalmentStatus } from './instalment.enum';

/** How an instalment goes from a plan to its payment. One that is paid in parts stays due until the last. */
export const instalmentWorkflow = defineWorkflow({
  subject: Instalment,
  states: InstalmentStatus,
  initial: 'PLANNED',
  steps: {
    fallDue: { from: ['PLANNED'], to: 'DUE', by: 'its day has come and its milestone is reached' },
    payInstalment: { from: ['DUE'], to: 'PAID' },
    cancelInstalment: {
      from: ['PLANNED', 'DUE'],
      to: 'CANCELLED',
      by: 'planInstalments replaces it, or terminateAward',
    },
  },
});
