import type { UpsertRow } from '@kakehashi/database';
import type { MembershipRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** A membership of the sample as columns of its table. */
export function membershipColumns(row: MembershipRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    organisation_id: row.organisationId,
    role: row.role,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
