import type { UpsertRow } from '@kakehashi/database';
import type { OrganisationStatusRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** A status of the sample as columns of its table. */
export function organisationStatusColumns(row: OrganisationStatusRow): UpsertRow {
  return {
    id: row.id,
    organisation_id: row.organisationId,
    status: row.status,
    reason: row.reason,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
