import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/** The payments for an award of the sample as columns of their table. */
export function paymentColumns(row: AwardRow): UpsertRow[] {
  return row.commitments.flatMap(({ instalments }) =>
    instalments.flatMap((instalment) =>
      instalment.payments.map(({ id, money: { amountMinor, currency }, paidOn, reference, provenance }) => ({
        id,
        instalment_id: instalment.id,
        amount_minor_units: amountMinor,
        currency,
        amount: moneyFromMinorUnits(amountMinor, currency).amount,
        paid_on: paidOn,
        reference,
        provenance,
      })),
    ),
  );
}
