import { since } from '../periods';
import type { AgreementRow, StatusStepRow } from '../rows';
import { sampleId } from '../sample-id';
import type { Period } from '../values';
import type { AgreementStatus } from '../vocabulary';

/**
 * How far an agreement had come, and when. It follows from the agreement's own days: one that has ended was in force
 * before, all others have been what they are since their beginning.
 */
export function agreementHistory({
  id,
  status,
  period,
  provenance,
}: Omit<AgreementRow, 'statusHistory'>): StatusStepRow<AgreementStatus>[] {
  const step = (stepStatus: AgreementStatus, stepPeriod: Period) => ({
    id: sampleId('agreement-status', `${id}/${stepStatus}`),
    status: stepStatus,
    period: stepPeriod,
    reason: [],
    provenance,
  });
  if (status !== 'EXPIRED' || period.to === null) return [step(status, period)];
  return [step('IN_FORCE', period), step(status, since(period.to, period.precision))];
}
