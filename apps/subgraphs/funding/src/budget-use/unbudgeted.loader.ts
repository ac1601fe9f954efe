import { groupBy, rowsKnownWhere } from '@kakehashi/database';
import { type Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { batchByKey } from '@kakehashi/subgraph';
import { Award } from '../award/award.entity';
import { CallPart } from '../call-part/call-part.entity';
import { Commitment } from '../commitment/commitment.entity';

/**
 * What awards of a call promise by those, or in currencies, for which the call has no part: the sum of each currency, by
 * currency; by the call's id, as of the context's instant. No action leads there; imports may.
 */
export const unbudgetedOfCall = batchByKey<readonly Money[]>(async ({ database, knownAt }, ids) => {
  const rows: { callId: string; currency: string; amount: string }[] = await database.query(
    `WITH part AS (${rowsKnownWhere(database, CallPart, 't.call_id = ANY($1::uuid[])', knownAt)}),
     contracted AS (${rowsKnownWhere(database, Award, 't.call_id = ANY($1::uuid[])', knownAt)}),
     promised AS (${rowsKnownWhere(database, Commitment, 't.award_id IN (SELECT id FROM contracted)', knownAt)})
     SELECT contracted.call_id AS "callId", promised.currency, sum(promised.amount_minor_units) AS amount
     FROM promised JOIN contracted ON contracted.id = promised.award_id
     LEFT JOIN part ON part.call_id = contracted.call_id AND part.currency = promised.currency
       AND part.funder_organisation_id = promised.funder_organisation_id
     WHERE part.id IS NULL GROUP BY 1, 2 ORDER BY 2`,
    [ids],
  );
  const ofCall = groupBy(rows, ({ callId }) => callId);
  return ids.map((id) => (ofCall.get(id) ?? []).map(({ amount, currency }) => moneyFromMinorUnits(amount, currency)));
});
