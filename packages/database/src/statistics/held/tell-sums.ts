import type { EntityManager } from 'typeorm';
import { readFreshness } from '../../copies/copy-cursor';
import { NO_FIGURES } from '../no-figures';
import type { NameText, Statistics, StatisticsCoverage } from '../read-statistics';
import type { NamedDimension } from '../statistics-definition';
import type { Sums } from './add-up';
import type { Dictionary } from './dictionary';
import type { MoneyRequest } from './held-list';
import type { RateTable } from './rate-table';
import type { RowAmounts } from './row-amounts';

/** What was added up, and of what. */
export interface AddedRows {
  readonly sums: Sums;
  readonly rows: Iterable<number>;
  readonly amounts: RowAmounts;
  readonly rates: RateTable;
  /** The currencies of the amounts. */
  readonly currencies: Dictionary;
  /** The texts of each dimension. */
  readonly dictionaries: readonly Dictionary[];
}

/** Tells sums as the statement would: with texts for numbers, names, and what they rest on. */
export async function tellSums(manager: EntityManager, request: MoneyRequest, added: AddedRows): Promise<Statistics> {
  const { sums, dictionaries } = added;
  const groups = sums.groups.map(({ keys, figures }) => ({
    ...figures,
    keys: dictionaries.map(({ texts }, place) => texts[keys[place] ?? 0] ?? null),
  }));
  const names: ReadonlyMap<string, readonly NameText[]>[] = [];
  const isTold = groups.length <= request.mostGroups;
  for (const [place, dimension] of request.dimensions.entries()) {
    names.push(await namesOf(manager, dimension, isTold ? groups.map(({ keys }) => keys[place] ?? null) : []));
  }
  return {
    groups: groups.map((group) => ({
      ...group,
      names: group.keys.map((key, place) => (key === null ? null : (names[place]?.get(key) ?? null))),
    })),
    total: sums.total ?? NO_FIGURES,
    coverage: request.hasCoverage ? await coverageOf(manager, request, added) : null,
    copies: await readFreshness(manager, request.copies ?? []),
  };
}

async function namesOf(
  manager: EntityManager,
  { names }: NamedDimension,
  keys: readonly (string | null)[],
): Promise<Map<string, readonly NameText[]>> {
  const values = [...new Set(keys)].filter((key) => key !== null);
  if (!names || values.length === 0) return new Map();
  const rows: { value: string; names: readonly NameText[] | null }[] = await manager.query(
    `SELECT value, ${names} AS names FROM unnest($1::text[]) AS named (value)`,
    [values],
  );
  return new Map(rows.flatMap(({ value, names: known }) => (known ? [[value, known]] : [])));
}

/** What the sums rest on, as `moneyCoverageSql` tells it. */
async function coverageOf(
  manager: EntityManager,
  { measured: { conversion } }: MoneyRequest,
  { rows, amounts, rates, currencies }: AddedRows,
): Promise<StatisticsCoverage> {
  const missing = new Map<number, number>();
  const used = new Set<string>();
  let count = 0;
  let withAmount = 0;
  for (const row of rows) {
    const before = count;
    amounts.forEachAmount(row, (currency, day) => {
      count += 1;
      const ids = rates.ratesOf(currency, day);
      if (!ids) missing.set(currency, (missing.get(currency) ?? 0) + 1);
      else for (const id of ids) used.add(id);
    });
    if (count > before) withAmount += 1;
  }
  const [told] = await manager.query(
    `WITH used AS (SELECT unnest($1::uuid[]) AS id) SELECT (${conversion.ratesUsed}) AS rates`,
    [[...used]],
  );
  return {
    amounts: count,
    withAmount,
    unconverted: [...missing]
      .map(([currency, amount]) => ({ currency: currencies.texts[currency] ?? '', count: amount }))
      .sort((one, other) => (one.currency < other.currency ? -1 : 1)),
    rates: told.rates,
  };
}
