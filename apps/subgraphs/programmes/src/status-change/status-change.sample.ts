import type { UpsertRow } from '@kakehashi/database';
import type { StatusStepRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';
import type { StatusSubject } from './status-change.entity';

/** The history of a thing of the sample as columns of the table. */
export function statusChangeColumns(
  kind: StatusSubject,
  { id, statusHistory }: { readonly id: string; readonly statusHistory: readonly StatusStepRow<string>[] },
): UpsertRow[] {
  return statusHistory.map((row) => ({
    id: row.id,
    subject_kind: kind,
    subject_id: id,
    status: row.status,
    reason: row.reason,
    ...periodColumns(row.period),
    provenance: row.provenance,
  }));
}
