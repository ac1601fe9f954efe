import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** An application of the sample as columns of its table. */
export function applicationColumns(row: ApplicationRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    abstract: row.abstract,
    funding_scheme_id: row.fundingSchemeId,
    call_id: row.callId,
    project_id: row.projectId,
    submitted_on: row.submittedOn,
    duration_months: row.durationMonths,
    status: row.status,
    provenance: row.provenance,
  };
}

/** The topics of an application of the sample as columns of their table. */
export function applicationTopicColumns(row: ApplicationRow): UpsertRow[] {
  return row.topicIds.map((topicId, position) => ({ application_id: row.id, topic_id: topicId, position }));
}
