import type { UpsertRow } from '@kakehashi/database';
import type { ProjectRow } from '@kakehashi/sample';
import { periodColumns, titleColumns } from '@kakehashi/subgraph';

/** A project of the sample as columns of its table. */
export function projectColumns(row: ProjectRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    summary: row.summary,
    programme_id: row.programmeId,
    status: row.status,
    technology_readiness_level: row.technologyReadinessLevel,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
