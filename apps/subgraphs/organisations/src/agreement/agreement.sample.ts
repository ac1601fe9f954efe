import type { UpsertRow } from '@kakehashi/database';
import type { AgreementRow } from '@kakehashi/sample';
import { periodColumns, titleColumns } from '@kakehashi/subgraph';

/** An agreement of the sample as columns of its table. */
export function agreementColumns(row: AgreementRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    kind: row.kind,
    status: row.status,
    parent_agreement_id: row.parentAgreementId,
    signed_on: row.signedOn,
    ...periodColumns(row.period),
    description: row.description,
    provenance: row.provenance,
  };
}
