import { defineStatusHistory } from '@kakehashi/subgraph';
import { Agreement } from './agreement.entity';
import { AgreementStatus } from './agreement.enum';

/** The statuses that an agreement had. */
export const agreementHistory = defineStatusHistory({ subject: Agreement, statuses: AgreementStatus });
