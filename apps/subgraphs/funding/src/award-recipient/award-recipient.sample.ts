import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';

/** The recipients of an award of the sample as columns of their table. */
export function awardRecipientColumns(row: AwardRow): UpsertRow[] {
  return row.recipients.map(({ id, organisationId, role, provenance }, position) => ({
    id,
    award_id: row.id,
    position,
    organisation_id: organisationId,
    role,
    provenance,
  }));
}
