import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/**
 * The commitments of an award of the sample as columns of their table.
 *
 * @param nameOf an organisation's name by its id; null where nobody knows it
 */
export function commitmentColumns(row: AwardRow, nameOf: (organisationId: string) => string | null): UpsertRow[] {
  return row.commitments.map(
    ({ id, funderOrganisationId, money: { amountMinor, currency }, provenance }, position) => ({
      id,
      award_id: row.id,
      position,
      funder_organisation_id: funderOrganisationId,
      funder_label: nameOf(funderOrganisationId),
      amount_minor_units: amountMinor,
      currency,
      amount: moneyFromMinorUnits(amountMinor, currency).amount,
      provenance,
    }),
  );
}
