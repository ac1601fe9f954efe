import { defineWorkflow } from '@kakehashi/subgraph';
import { Agreement } from './agreement.entity';
import { AgreementStatus } from './agreement.enum';
import { agreementHistory } from './agreement.history';

/** How an agreement goes from its text to its end. It is signed, or renewed, when the last of its parties does so. */
export const agreementWorkflow = defineWorkflow({
  subject: Agreement,
  states: AgreementStatus,
  initial: 'NEGOTIATED',
  history: agreementHistory,
  steps: {
    signAgreement: { from: ['NEGOTIATED'], to: 'SIGNED' },
    bringIntoForce: { from: ['SIGNED'], to: 'IN_FORCE' },
    renewAgreement: { from: ['IN_FORCE', 'RENEWED'], to: 'RENEWED' },
    expire: { from: ['IN_FORCE', 'RENEWED'], to: 'EXPIRED', by: 'its last day has passed' },
  },
});
