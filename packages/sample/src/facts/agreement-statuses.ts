import { since } from '../periods';
import type { AgreementStatusRow } from '../rows';
import { sampleId } from '../sample-id';
import type { AgreementStatus } from '../vocabulary';
import { agreements } from './agreements';

/**
 * How far each agreement had come, and when. It follows from the agreement's own days: one that has ended was in force
 * before, all others have been what they are since their beginning.
 */
export const agreementStatuses: readonly AgreementStatusRow[] = agreements.flatMap(
  ({ id: agreementId, status, period, provenance }) => {
    const row = (rowStatus: AgreementStatus, rowPeriod: AgreementStatusRow['period']): AgreementStatusRow => ({
      id: sampleId('agreement-status', `${agreementId}/${rowStatus}`),
      agreementId,
      status: rowStatus,
      reason: [],
      period: rowPeriod,
      provenance,
    });
    if (status !== 'EXPIRED' || period.to === null) return [row(status, period)];
    return [row('IN_FORCE', period), row(status, since(period.to, period.precision))];
  },
);
