/** An award as the list tells it, with its total in two currencies. */
export interface ListedAward {
  readonly id: string;
  readonly decidedOn: string;
  readonly topics: readonly { readonly id: string }[];
  readonly usd: { readonly money: Amount | null };
  readonly jpy: { readonly money: Amount | null };
}

/** An award behind an outcome, as `Outcome.funding` tells. */
export interface OutcomeLink {
  readonly award: string;
  readonly outcome: string;
  readonly kind: string;
}

interface Amount {
  readonly amount: string;
}

/** A group as it is told. */
interface ToldCost {
  readonly keys?: readonly { readonly value: string | null }[];
  readonly sum: Amount | null;
  readonly sumWithoutOutcome: Amount | null;
  readonly costPerOutcome: Amount | null;
}

interface Group {
  readonly awards: Map<string, ListedAward>;
  readonly fruitful: Set<string>;
  readonly outcomes: Set<string>;
}

type Keys = readonly (string | null)[];

const keysOf: Record<string, (award: ListedAward, kind: string | null) => Keys> = {
  DECIDED_YEAR: ({ decidedOn }) => [decidedOn.slice(0, 4)],
  TOPIC: ({ topics }) => (topics.length === 0 ? [null] : topics.map(({ id }) => id)),
  KIND: (_, kind) => [kind],
};

const minor = (money: Amount | null) => money && BigInt(money.amount.replace('.', ''));

/** Expects the groups to be those of the awards and their outcomes, to the minor unit. */
export function expectCosts(
  told: readonly ToldCost[],
  awards: readonly ListedAward[],
  links: readonly OutcomeLink[],
  { currency, groupBy }: { readonly currency: 'usd' | 'jpy'; readonly groupBy: readonly string[] },
): void {
  const groups = groupsOf(awards, links, groupBy);
  const nameOf = ({ keys = [] }: ToldCost) => JSON.stringify(keys.map(({ value }) => value));
  expect(told.map(nameOf).toSorted()).toEqual([...groups.keys()].toSorted());
  for (const group of told) expectCost(group, groups.get(nameOf(group)), ({ [currency]: total }) => minor(total.money));
}

function groupsOf(awards: readonly ListedAward[], links: readonly OutcomeLink[], groupBy: readonly string[]) {
  const groups = new Map<string, Group>();
  for (const award of awards) {
    const came = links.filter((link) => link.award === award.id);
    for (const { outcome, kind } of came.length === 0 ? [{ outcome: null, kind: null }] : came) {
      const combinations = groupBy.reduce<Keys[]>(
        (all, name) => all.flatMap((begun) => (keysOf[name]?.(award, kind) ?? []).map((value) => [...begun, value])),
        [[]],
      );
      for (const keys of combinations.map((one) => JSON.stringify(one))) {
        const group = groups.get(keys) ?? { awards: new Map(), fruitful: new Set(), outcomes: new Set() };
        groups.set(keys, group);
        group.awards.set(award.id, award);
        if (outcome === null) continue;
        group.fruitful.add(award.id);
        group.outcomes.add(outcome);
      }
    }
  }
  return groups;
}

function expectCost(told: ToldCost, group: Group | undefined, value: (award: ListedAward) => bigint | null): void {
  const { awards, fruitful, outcomes } = group ?? { awards: new Map(), fruitful: new Set(), outcomes: new Set() };
  const all = [...awards.values()];
  const behind = all.filter(({ id }) => fruitful.has(id));
  const sumOf = (of: readonly ListedAward[]) => {
    const known = of.map(value).filter((one) => one !== null);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0n);
  };
  expect({ ...told, sum: minor(told.sum), sumWithoutOutcome: minor(told.sumWithoutOutcome) }).toMatchObject({
    awards: all.length,
    outcomes: outcomes.size,
    awardsWithoutOutcome: all.length - behind.length,
    sum: sumOf(all),
    sumWithoutOutcome: sumOf(all.filter(({ id }) => !fruitful.has(id))),
  });
  const [cost, sum] = [minor(told.costPerOutcome), sumOf(behind)];
  expect(cost !== null).toBe(outcomes.size > 0 && sum !== null && behind.every((award) => value(award) !== null));
  if (cost === null || sum === null) return;
  const twiceOff = 2n * (cost * BigInt(outcomes.size) - sum);
  expect((twiceOff < 0n ? -twiceOff : twiceOff) <= BigInt(outcomes.size)).toBe(true);
}
