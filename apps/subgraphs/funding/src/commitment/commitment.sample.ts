import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/** The commitments of an award of the sample as columns of their table. */
export function commitmentColumns(row: AwardRow): UpsertRow[] {
  return row.commitments.map(
    ({ id, funderOrganisationId, money: { amountMinor, currency }, provenance }, position) => ({
      id,
      award_id: row.id,
      position,
      funder_organisation_id: funderOrganisationId,
      amount_minor_units: amountMinor,
      currency,
      amount: moneyFromMinorUnits(amountMinor, currency).amount,
      provenance,
    }),
  );
}
