import { groupBy, isId } from '@kakehashi/database';
import { valueByKey } from '@kakehashi/subgraph';
import type { DatedAmount } from '../conversion/conversion.service';

/** The commitments of all awards that pay for a project, each with the day of its award's decision. */
export const amountsOfProject = valueByKey<readonly DatedAmount[]>(async (database, ids) => {
  const rows: (DatedAmount & { projectId: string })[] = await database.query(
    `SELECT award.project_id AS "projectId", award.decided_on AS "on",
       commitment.amount_minor_units AS "minorUnits", commitment.currency
     FROM award JOIN award_commitment commitment ON commitment.award_id = award.id
     WHERE award.project_id = ANY($1::uuid[])`,
    [ids.filter(isId)],
  );
  const ofProject = groupBy(rows, ({ projectId }) => projectId);
  return ids.map((id) => ofProject.get(id.toLowerCase()) ?? []);
});
