import type { UpsertRow } from '@kakehashi/database';
import type { ChallengeRow } from '@kakehashi/sample';
import { periodColumns, titleColumns } from '@kakehashi/subgraph';

/** A challenge of the sample as columns of its table. */
export function challengeColumns(row: ChallengeRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    description: row.description,
    owner_organisation_id: row.ownerOrganisationId,
    programme_id: row.programmeId,
    status: row.status,
    is_published: row.status !== 'DRAFT',
    deadline_on: row.deadlineOn,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
