import { defineWorkflow } from '@kakehashi/subgraph';
import { Commission } from './commission.entity';
import { CommissionStatus } from './commission.enum';
import { commissionHistory } from './commission.history';

/** How a commission goes from an offer to accepted work. */
export const commissionWorkflow = defineWorkflow({
  subject: Commission,
  states: CommissionStatus,
  initial: 'OFFERED',
  history: commissionHistory,
  steps: {
    negotiateCommission: { from: ['OFFERED', 'NEGOTIATING'], to: 'NEGOTIATING' },
    agreeCommission: { from: ['OFFERED', 'NEGOTIATING'], to: 'AGREED' },
    refuseCommission: { from: ['OFFERED', 'NEGOTIATING'], to: 'REFUSED' },
    deliverCommission: { from: ['AGREED'], to: 'DELIVERED' },
    acceptDelivery: { from: ['DELIVERED'], to: 'ACCEPTED' },
    terminateCommission: { from: ['OFFERED', 'NEGOTIATING', 'AGREED', 'DELIVERED'], to: 'TERMINATED' },
  },
});
