import type { UpsertRow } from '@kakehashi/database';
import type { ContactPointRow } from '@kakehashi/sample';

/** A contact point of the sample as columns of its table. */
export function contactColumns(row: ContactPointRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    kind: row.kind,
    value: row.value,
    visibility: row.visibility,
    provenance: row.provenance,
  };
}
