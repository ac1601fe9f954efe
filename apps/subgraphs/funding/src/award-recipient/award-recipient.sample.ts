import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';

/**
 * The recipients of an award of the sample as columns of their table.
 *
 * @param nameOf an organisation's name by its id; null where nobody knows it
 */
export function awardRecipientColumns(row: AwardRow, nameOf: (organisationId: string) => string | null): UpsertRow[] {
  return row.recipients.map(({ id, organisationId, role, provenance }, position) => ({
    id,
    award_id: row.id,
    position,
    organisation_id: organisationId,
    organisation_label: nameOf(organisationId),
    role,
    provenance,
  }));
}
