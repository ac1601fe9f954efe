import type { UpsertRow } from '@kakehashi/database';
import type { EventRow } from '@kakehashi/sample';
import { periodColumns, titleColumns } from '@kakehashi/subgraph';

/** An event of the sample as columns of its table. */
export function eventColumns(row: EventRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    kind: row.kind,
    description: row.description,
    parent_event_id: row.parentEventId,
    programme_id: row.programmeId,
    location: row.location,
    country: row.location?.countryCode ?? null,
    ...periodColumns(row.period),
    attendance: row.attendance.map(({ id: _id, ...figure }) => figure),
    provenance: row.provenance,
  };
}
