import type { UpsertRow } from '@kakehashi/database';
import type { AgreementStatusRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** A status of the sample as columns of its table. */
export function agreementStatusColumns(row: AgreementStatusRow): UpsertRow {
  return {
    id: row.id,
    agreement_id: row.agreementId,
    status: row.status,
    reason: row.reason,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
