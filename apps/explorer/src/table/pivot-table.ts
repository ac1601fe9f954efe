import { currencyColumnOf } from '../chart/currency';
import { oncePerEntry, repetitionOf } from '../chart/repeated';
import { additivityOf } from './additivity';
import type { Column, Row } from './columns';
import { type Pivot, type PivotChoice, pivotOf } from './pivot';

/** A table with a row for each entry, or for each entry of an opened list. */
export interface LongTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What a pivot must know of the answer. */
export interface PivotContext {
  readonly language: string;
  /** Ids of the lists that are opened out: a value beside them stands in several rows and counts once. */
  readonly opened: readonly string[];
  /** What the answer tells of all rows together. */
  readonly wholeOf: (id: string) => unknown;
}

/** Makes a long table into rows × columns; undefined where the choice does not fit it. */
export function pivotTable(
  { columns, rows: all }: LongTable,
  choice: PivotChoice,
  { language, opened, wholeOf }: PivotContext,
): Pivot | undefined {
  const { value } = choice;
  const repetition = value === null ? 'none' : repetitionOf(value, opened);
  const cell = (row: Row) => [row[choice.rows] ?? null, row[choice.columns] ?? null];
  const rows = repetition === 'perEntry' ? oncePerEntry(all, cell) : all;
  const additivity = value === null ? 'adds' : additivityOf(value, columns, all, wholeOf(value));
  return pivotOf(rows, columns, choice, {
    language,
    mayAdd: repetition !== 'unclear' && additivity !== 'no' && additivity !== 'overlaps',
    currency: value === null ? undefined : currencyColumnOf(value, columns)?.id,
  });
}
