import { defineWorkflow } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { CallStatus } from './call.enum';
import { callHistory } from './call.history';

/** How a call goes from a draft to its decisions. */
export const callWorkflow = defineWorkflow({
  subject: Call,
  states: CallStatus,
  initial: 'DRAFT',
  history: callHistory,
  steps: {
    openCall: { from: ['DRAFT'], to: 'OPEN' },
    closeCall: { from: ['OPEN'], to: 'CLOSED' },
    endOnTime: { from: ['OPEN'], to: 'CLOSED', by: 'its last day ends' },
    beginEvaluation: { from: ['CLOSED'], to: 'EVALUATING' },
    concludeCall: { from: ['EVALUATING'], to: 'DECIDED' },
  },
});
