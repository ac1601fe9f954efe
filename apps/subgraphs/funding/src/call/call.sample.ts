import type { UpsertRow } from '@kakehashi/database';
import type { CallRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** A call of the sample as columns of its table. */
export function callColumns(row: CallRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.titles),
    funding_scheme_id: row.fundingSchemeId,
    programme_id: row.programmeId,
    opens_on: row.opensOn,
    closes_on: row.closesOn,
    closes_at: row.closesAt,
    time_zone: row.timeZone,
    decision_due_on: row.decisionDueOn,
    decided_on: row.decidedOn,
    status: row.status,
    provenance: row.provenance,
  };
}

/** The topics of a call of the sample as columns of their table. */
export function callTopicColumns(row: CallRow): UpsertRow[] {
  return row.topicIds.map((topicId, position) => ({ call_id: row.id, topic_id: topicId, position }));
}
