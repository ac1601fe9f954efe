/** What an operation costs, in both measures of the GraphQL Cost Directives specification. */
export interface Cost {
  /** What it costs to compute the fields: one for each call of a resolver that gives an object or a list of them. */
  readonly fieldCost: number;
  /** What the objects weigh that are taken in and given out: one for each. */
  readonly typeCost: number;
}

export const FREE: Cost = { fieldCost: 0, typeCost: 0 };

export function sum(costs: Iterable<Cost>): Cost {
  let { fieldCost, typeCost } = FREE;
  for (const cost of costs) {
    fieldCost += cost.fieldCost;
    typeCost += cost.typeCost;
  }
  return { fieldCost, typeCost };
}

export function times(count: number, { fieldCost, typeCost }: Cost): Cost {
  return { fieldCost: count * fieldCost, typeCost: count * typeCost };
}

/** Both measures in one number: work and size of the answer, with the same unit. */
export function totalOf({ fieldCost, typeCost }: Cost): number {
  return Math.min(Math.ceil(fieldCost + typeCost), Number.MAX_SAFE_INTEGER);
}
