import { type LoaderDefinition, valueByKey } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import type { BudgetFigures } from './budget-use.value';
import { readFiguresThen } from './budget-use-then';
import { GRANTING } from './granting';

/** What has become of the budget of a part of a call, by the part's id; null for an unknown id. */
export const figuresOfCallPart: LoaderDefinition<string, BudgetFigures | null> = valueByKey(
  readFigures,
  readFiguresThen,
);

// Of two parts of one funder in one currency, as only an import can bring, the first gets what awards promise: it counts once.
const AWARDED_TO = `FROM award w JOIN award_commitment c ON c.award_id = w.id
  WHERE w.call_id = part.call_id AND c.funder_organisation_id = part.funder_organisation_id AND c.currency = part.currency
    AND NOT EXISTS (SELECT FROM call_part first WHERE first.call_id = part.call_id AND first.currency = part.currency
      AND first.funder_organisation_id = part.funder_organisation_id AND first.id < part.id)`;

async function readFigures(database: DataSource, ids: readonly string[]): Promise<(BudgetFigures | null)[]> {
  const rows: (Record<'id' | 'currency' | 'reserved' | 'committed' | 'paid', string> & { budget: string | null })[] =
    await database.query(
      `SELECT part.id, part.currency, part.budget_minor_units AS budget, (
         SELECT coalesce(sum(coalesce(d.amount_minor_units, p.requested_minor_units)), 0)
         FROM application_part p
         JOIN decision d ON d.application_part_id = p.id AND d.outcome = 'AWARD'
         JOIN application a ON a.id = p.application_id AND a.status = ANY($2)
         WHERE p.call_part_id = part.id
           AND NOT EXISTS (SELECT FROM award w WHERE w.application_id = a.id AND w.call_id = part.call_id)
       ) AS reserved,
       (SELECT coalesce(sum(c.amount_minor_units), 0) ${AWARDED_TO}) AS committed,
       (SELECT coalesce(sum(y.amount_minor_units), 0) FROM instalment i JOIN payment y ON y.instalment_id = i.id
        WHERE i.commitment_id IN (SELECT c.id ${AWARDED_TO})) AS paid
       FROM call_part part WHERE part.id = ANY($1::uuid[])`,
      [ids, GRANTING],
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) return null;
    const { currency, budget, reserved, committed, paid } = row;
    return {
      currency,
      budget: budget === null ? null : BigInt(budget),
      reserved: BigInt(reserved),
      committed: BigInt(committed),
      paid: BigInt(paid),
    };
  });
}
