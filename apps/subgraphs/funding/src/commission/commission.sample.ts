import type { UpsertRow } from '@kakehashi/database';
import type { CommissionFeeRow } from '@kakehashi/sample';

/** A commission's fee of the sample as columns of its table. */
export function commissionFeeColumns({ id, commissionId, money, provenance }: CommissionFeeRow): UpsertRow {
  return {
    id,
    commission_id: commissionId,
    amount_minor_units: money.amountMinor,
    currency: money.currency,
    provenance,
  };
}
