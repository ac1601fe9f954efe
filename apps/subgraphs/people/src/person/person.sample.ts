import type { UpsertRow } from '@kakehashi/database';
import type { PersonRow } from '@kakehashi/sample';
import { nameColumns } from '@kakehashi/subgraph';

/** A person of the sample as columns of its table. */
export function personColumns(row: PersonRow): UpsertRow {
  return {
    id: row.id,
    orcid: row.orcid,
    ...nameColumns(row.names),
    country: row.countryCode,
    career_stage: row.careerStage,
    biography: row.biography,
    external_ids: row.externalIds,
    visibility: row.visibility,
    provenance: row.provenance,
  };
}
