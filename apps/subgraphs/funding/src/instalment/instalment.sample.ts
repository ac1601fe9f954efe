import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/** The instalments of an award of the sample as columns of their table. */
export function instalmentColumns(row: AwardRow): UpsertRow[] {
  return row.commitments.flatMap(({ id, instalments }) =>
    instalments.map(({ money: { amountMinor, currency }, ...instalment }) => ({
      id: instalment.id,
      commitment_id: id,
      number: instalment.number,
      milestone_id: instalment.milestoneId,
      amount_minor_units: amountMinor,
      currency,
      amount: moneyFromMinorUnits(amountMinor, currency).amount,
      due_on: instalment.dueOn,
      status: instalment.status,
      provenance: instalment.provenance,
    })),
  );
}
