import type { UpsertRow } from '@kakehashi/database';
import type { AffiliationRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** An affiliation of the sample as columns of its table. */
export function affiliationColumns(row: AffiliationRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    organisation_id: row.organisationId,
    role: row.role,
    department: row.department,
    country: row.countryCode ?? null,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
