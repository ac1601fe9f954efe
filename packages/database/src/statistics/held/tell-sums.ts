import type { EntityManager } from 'typeorm';
import { readFreshness } from '../../copies/copy-cursor';
import { NO_FIGURES } from '../no-figures';
import type { NameText, Statistics, StatisticsCoverage } from '../read-statistics';
import type { Conversion, NamedDimension } from '../statistics-definition';
import type { Sums } from './add-up';
import type { AddedRows, HeldColumns } from './held-columns';
import type { MoneyRequest } from './held-list';

/** Tells sums as the statement would: with texts for numbers, names, and what they rest on. */
export async function tellSums(
  manager: EntityManager,
  request: MoneyRequest,
  sums: Sums,
  added: AddedRows,
): Promise<Statistics> {
  const groups = sums.groups.map(({ keys, figures }) => ({ ...figures, keys: textsOf(keys, added) }));
  return {
    groups: await named(manager, groups.length > request.mostGroups ? [] : request.dimensions, groups),
    total: sums.total ?? NO_FIGURES,
    coverage: request.hasCoverage ? await coverageOf(manager, request.measured.conversion, added) : null,
    copies: await readFreshness(manager, request.copies ?? []),
  };
}

/** The texts that the keys of a group stand for. */
export function textsOf(keys: Int32Array, { dictionaries }: Pick<HeldColumns, 'dictionaries'>): (string | null)[] {
  return dictionaries.map(({ texts }, place) => texts[keys[place] ?? 0] ?? null);
}

interface KeyedGroup {
  readonly keys: readonly (string | null)[];
}

type Named<G> = G & { readonly names: readonly (readonly NameText[] | null)[] };

/** Adds the names of the keys of each group; null of those that no dimension is given for. */
export async function named<G extends KeyedGroup>(
  manager: EntityManager,
  dimensions: readonly NamedDimension[],
  groups: readonly G[],
): Promise<Named<G>[]> {
  const names: ReadonlyMap<string, readonly NameText[]>[] = [];
  for (const [place, dimension] of dimensions.entries()) {
    const keys = groups.map((group) => group.keys[place] ?? null);
    names.push(await namesOf(manager, dimension, keys));
  }
  return groups.map((group) => ({
    ...group,
    names: group.keys.map((key, place) => (key === null ? null : (names[place]?.get(key) ?? null))),
  }));
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
export async function coverageOf(
  manager: EntityManager,
  { ratesUsed }: Conversion,
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
      const ids = rates?.ratesOf(currency, day);
      if (!ids) missing.set(currency, (missing.get(currency) ?? 0) + 1);
      else for (const id of ids) used.add(id);
    });
    if (count > before) withAmount += 1;
  }
  const [told] = await manager.query(`WITH used AS (SELECT unnest($1::uuid[]) AS id) SELECT (${ratesUsed}) AS rates`, [
    [...used],
  ]);
  return {
    amounts: count,
    withAmount,
    unconverted: [...missing]
      .map(([currency, amount]) => ({ currency: currencies.texts[currency] ?? '', count: amount }))
      .sort((one, other) => (one.currency < other.currency ? -1 : 1)),
    rates: told.rates,
  };
}
