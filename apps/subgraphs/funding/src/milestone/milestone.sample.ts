import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** The milestones of an award of the sample as columns of their table. */
export function milestoneColumns(row: AwardRow): UpsertRow[] {
  return row.milestones.map(({ id, number, titles, dueOn, achievedOn, status, provenance }) => ({
    id,
    award_id: row.id,
    number,
    ...titleColumns(titles),
    due_on: dueOn,
    achieved_on: achievedOn,
    status,
    provenance,
  }));
}
