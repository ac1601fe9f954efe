import { batchByKey } from '@kakehashi/subgraph';
import type { BudgetFigures } from './budget-use.value';
import { budgetsSql } from './budgets-sql';
import { GRANTING } from './granting';

/** A row of the statement; sums are whole minor units, as text. */
interface FiguresRow extends Record<'id' | 'currency' | 'reserved' | 'committed' | 'paid', string> {
  readonly budget: string | null;
}

/** What has become of the budget of a part of a call, by the part's id, as of the context's instant; null for an unknown id. */
export const figuresOfCallPart = batchByKey<BudgetFigures | null>(async ({ database, knownAt }, ids) => {
  const rows: FiguresRow[] = await database.query(budgetsSql(database, knownAt), [ids, GRANTING]);
  const byId = new Map(rows.map((row) => [row.id, readFigures(row)]));
  return ids.map((id) => byId.get(id) ?? null);
});

function readFigures({ currency, budget, reserved, committed, paid }: FiguresRow): BudgetFigures {
  return {
    currency,
    budget: budget === null ? null : BigInt(budget),
    reserved: BigInt(reserved),
    committed: BigInt(committed),
    paid: BigInt(paid),
  };
}
