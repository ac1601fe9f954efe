import type { UpsertRow } from '@kakehashi/database';
import type { AwardRow } from '@kakehashi/sample';
import { periodColumns, titleColumns } from '@kakehashi/subgraph';

/** An award of the sample as columns of its table. */
export function awardColumns(row: AwardRow): UpsertRow {
  return {
    id: row.id,
    award_number: row.awardNumber,
    ...titleColumns(row.titles),
    funding_scheme_id: row.fundingSchemeId,
    call_id: row.callId,
    application_id: row.applicationId,
    project_id: row.projectId,
    programme_id: row.programmeId,
    decided_on: row.decidedOn,
    ...periodColumns(row.period),
    status: row.status,
    provenance: row.provenance,
  };
}

/** The topics of an award of the sample as columns of their table. */
export function awardTopicColumns(row: AwardRow): UpsertRow[] {
  return row.topicIds.map((topicId, position) => ({ award_id: row.id, topic_id: topicId, position }));
}
