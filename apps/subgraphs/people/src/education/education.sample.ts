import type { UpsertRow } from '@kakehashi/database';
import type { EducationRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** An education of the sample as columns of its table. */
export function educationColumns(row: EducationRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    level: row.level,
    degree: row.degree,
    topic_id: row.topicId,
    organisation_id: row.organisationId,
    institution: row.institution,
    country: row.countryCode,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
