import { datedRowsByKey } from '@kakehashi/subgraph';
import { AgreementStatusRecord } from './agreement-status.entity';

/** The statuses of an agreement, newest first. */
export const statusesOfAgreement = datedRowsByKey<AgreementStatusRecord>({
  entity: AgreementStatusRecord,
  column: 'agreement_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
