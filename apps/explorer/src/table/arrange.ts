import type { Column } from './columns';
import { type Comparison, comparisonOf, isMissing } from './compare';
import { type Filter, readFilter } from './filter';

/** Which rows are shown, and in which order. */
export interface Arrangement {
  /** The first decides; each further one where those before see no difference. */
  readonly sort: readonly { readonly id: string; readonly desc: boolean }[];
  /** What is typed above columns; a row must pass all. */
  readonly filters: readonly { readonly id: string; readonly value: string }[];
  /** By whose alphabet texts are ordered. */
  readonly language: string;
}

/** A column with what it holds, row by row. */
export interface HeldColumn {
  readonly column: Column;
  readonly values: readonly unknown[];
}

/** Ids of the columns that an arrangement looks at. */
export function arrangedBy({ sort, filters }: Arrangement): readonly string[] {
  return [...new Set([...sort, ...filters].map(({ id }) => id))];
}

/**
 * The rows that pass the filters, by their places in the answer, in order. Rows that are alike stay as the answer has them;
 * what is missing stands last in either direction.
 *
 * @param held the columns of {@link arrangedBy}, by id; one that is not there neither filters nor sorts
 */
export function arrange(
  count: number,
  held: ReadonlyMap<string, HeldColumn>,
  { sort, filters, language }: Arrangement,
): Uint32Array {
  const tests = filters.flatMap(({ id, value }): { values: readonly unknown[]; passes: Filter }[] => {
    const found = held.get(id);
    const passes = found && readFilter(value, found.column);
    return found && passes ? [{ values: found.values, passes }] : [];
  });
  const orders = sort.flatMap(({ id, desc }): { values: readonly unknown[]; compare: Comparison; sign: 1 | -1 }[] => {
    const found = held.get(id);
    return found ? [{ values: found.values, compare: comparisonOf(found.column, language), sign: desc ? -1 : 1 }] : [];
  });
  const rows = Uint32Array.from({ length: count }, (_, row) => row).filter((row) =>
    tests.every(({ values, passes }) => passes(values[row])),
  );
  return orders.length === 0 ? rows : rows.sort((one, other) => compareRows(one, other, orders));
}

function compareRows(
  one: number,
  other: number,
  orders: readonly { values: readonly unknown[]; compare: Comparison; sign: 1 | -1 }[],
): number {
  for (const { values, compare, sign } of orders) {
    const [left, right] = [values[one], values[other]];
    const missing = Number(isMissing(left)) - Number(isMissing(right));
    const order = missing || (isMissing(left) ? 0 : sign * compare(left, right));
    if (order !== 0) return order;
  }
  return one - other;
}
