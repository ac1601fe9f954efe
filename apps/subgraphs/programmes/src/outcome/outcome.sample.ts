import type { UpsertRow } from '@kakehashi/database';
import type { OutcomeRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** An outcome of the sample as columns of its table. */
export function outcomeColumns(row: OutcomeRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    kind: row.kind,
    description: row.description,
    doi: row.doi,
    external_ids: row.externalIds,
    project_id: row.projectId,
    commission_id: row.commissionId,
    award_id: row.awardId,
    published_on: row.publishedOn,
    provenance: row.provenance,
  };
}

/** The contributors of an outcome of the sample as columns of their table. */
export function outcomeContributorColumns(outcome: OutcomeRow): UpsertRow[] {
  return outcome.contributors.map((row, position) => ({
    id: row.id,
    outcome_id: outcome.id,
    organisation_id: row.organisationId,
    person_id: row.personId,
    role: row.role,
    position,
    provenance: row.provenance,
  }));
}
