import type { UpsertRow } from '@kakehashi/database';
import type { InterestRow } from '@kakehashi/sample';

/** An interest of the sample as columns of its table. */
export function interestColumns(row: InterestRow): UpsertRow {
  return {
    id: row.id,
    challenge_id: row.challengeId,
    person_id: row.personId,
    organisation_id: row.organisationId,
    status: row.status,
    message: row.message,
    expressed_on: row.expressedOn,
    provenance: row.provenance,
  };
}
