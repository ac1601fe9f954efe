import type { UpsertRow } from '@kakehashi/database';
import type { EventRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** The sessions of an event of the sample as columns of their table. */
export function eventSessionColumns(event: EventRow): UpsertRow[] {
  return event.sessions.map((row, position) => ({
    id: row.id,
    ...titleColumns(row.titles),
    event_id: event.id,
    position,
    held_on: row.heldOn,
    starts_at: row.startsAt,
    ends_at: row.endsAt,
    time_zone: row.timeZone,
    place: row.place,
    provenance: row.provenance,
  }));
}
