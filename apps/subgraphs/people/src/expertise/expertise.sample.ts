import type { UpsertRow } from '@kakehashi/database';
import type { ExpertiseRow } from '@kakehashi/sample';

/** An expertise of the sample as columns of its table. */
export function expertiseColumns(row: ExpertiseRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    topic_id: row.topicId,
    level: row.level,
    years: row.years,
    evidence: row.evidence,
    provenance: row.provenance,
  };
}
