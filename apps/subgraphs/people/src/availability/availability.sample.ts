import type { UpsertRow } from '@kakehashi/database';
import type { AvailabilityRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** An availability of the sample as columns of its table. */
export function availabilityColumns(row: AvailabilityRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    purpose: row.purpose,
    ...periodColumns(row.period),
    modes: row.modes,
    countries: row.countryCodes,
    note: row.note,
    provenance: row.provenance,
  };
}
