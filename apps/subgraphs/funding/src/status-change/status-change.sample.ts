import type { UpsertRow } from '@kakehashi/database';
import type { StatusStepRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/**
 * The status history of a row of the sample as columns of its table.
 *
 * @param ownerColumn the column that holds the row's id, such as `award_id`
 */
export function statusColumns(ownerColumn: string) {
  return (row: { readonly id: string; readonly statusHistory: readonly StatusStepRow<string>[] }): UpsertRow[] =>
    row.statusHistory.map(({ id, status, period, reason, provenance }) => ({
      id,
      [ownerColumn]: row.id,
      status,
      reason,
      ...periodColumns(period),
      provenance,
    }));
}
