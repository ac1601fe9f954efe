import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

/** The parts of an application of the sample as columns of their table. */
export function applicationPartColumns(row: ApplicationRow): UpsertRow[] {
  return row.parts.map((part, position) => ({
    id: part.id,
    application_id: row.id,
    position,
    call_part_id: part.callPartId,
    funder_organisation_id: part.funderOrganisationId,
    requested_minor_units: part.requested.amountMinor,
    currency: part.requested.currency,
    requested: moneyFromMinorUnits(part.requested.amountMinor, part.requested.currency).amount,
    eligibility: part.eligibility,
    eligibility_note: part.eligibilityNote,
    status: part.status,
    provenance: part.provenance,
  }));
}
