import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';

/** The people of an award of the sample as columns of their table. */
export function awardPersonColumns(row: AwardRow): UpsertRow[] {
  return row.people.map(({ id, personId, role, provenance }, position) => ({
    id,
    award_id: row.id,
    position,
    person_id: personId,
    role,
    provenance,
  }));
}
