import type { UpsertRow } from '@kakehashi/database';
import type { CallRow } from '@kakehashi/sample';

/** The parts of a call of the sample as columns of their table. */
export function callPartColumns(row: CallRow): UpsertRow[] {
  return row.parts.map((part, position) => ({
    id: part.id,
    call_id: row.id,
    position,
    funder_organisation_id: part.funderOrganisationId,
    currency: part.currency,
    budget_minor_units: part.budget?.amountMinor ?? null,
    provenance: part.provenance,
  }));
}
