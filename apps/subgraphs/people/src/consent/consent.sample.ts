import type { UpsertRow } from '@kakehashi/database';
import type { ConsentRow } from '@kakehashi/sample';

/** A consent of the sample as columns of its table. */
export function consentColumns(row: ConsentRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    purpose: row.purpose,
    given_at: row.givenAt,
    withdrawn_at: row.withdrawnAt,
    text_version: row.textVersion,
    provenance: row.provenance,
  };
}
