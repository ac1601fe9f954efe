import { cellText } from '../table/cell-text';
import type { Column, Row } from '../table/columns';
import { comparisonOf, isMissing } from '../table/compare';
import { isNumeric, isTime } from '../table/value-kind';
import { type ChartChoice, MOST_SLICES } from './chart-choice';
import { type Coverage, coverageOf } from './coverage';
import { currencyColumnOf, mostFrequent } from './currency';

/** Bars that a screen has place for. */
const MOST_BARS = 40;

/** One mark of a chart. */
export interface Mark {
  readonly name: string;
  /** Where it stands along the chart when that is a number or a time (milliseconds since 1970); else undefined. */
  readonly at?: number;
  readonly value: number;
}

/** What a chart is drawn of, with all that must be said about it. */
export interface ChartData {
  readonly marks: readonly Mark[];
  /** Currency of the values; undefined where they are no money. */
  readonly unit: string | undefined;
  /** All currencies that there are to choose from; empty where values are no money. */
  readonly units: readonly string[];
  /** Whether values of several rows were added up to one mark. */
  readonly isSummed: boolean;
  /** Rows left out: without a value, or in another currency. */
  readonly missing: number;
  readonly otherUnits: number;
  /** Names left out because there are too many, the smallest first. */
  readonly cut: number;
  /** Why a pie of this would tell something that is not so; undefined when it would not. */
  readonly dishonest: 'negative' | 'tooMany' | undefined;
  readonly coverage: Coverage;
}

/**
 * Makes the marks of a chart out of a table. Rows with the same name are added up. Amounts of different currencies
 * never are: one currency is drawn, the others are counted.
 *
 * @param unit which currency; default the one of most rows
 */
export function chartData(
  choice: ChartChoice,
  columns: readonly Column[],
  rows: readonly Row[],
  language: string,
  unit?: string,
): ChartData {
  const x = columns.find(({ id }) => id === choice.x);
  const currency = choice.y === null ? undefined : currencyColumnOf(choice.y, columns);
  const units = currency ? mostFrequent(rows.map((row) => row[currency.id])) : [];
  const drawn = currency ? (units.find((one) => one === unit) ?? units[0]) : undefined;
  const kept = currency ? rows.filter((row) => row[currency.id] === drawn || isMissing(row[currency.id])) : rows;
  const valued = kept.filter((row) => !isMissing(row[choice.x]) && (choice.y === null || !isMissing(row[choice.y])));
  const told = {
    unit: drawn,
    units,
    missing: kept.length - valued.length,
    otherUnits: rows.length - kept.length,
    coverage: coverageOf(columns, rows),
  };
  if (!x) return { ...told, marks: [], isSummed: false, cut: 0, dishonest: undefined };
  const isAlong = isTime(x.kind) || (isNumeric(x.kind) && choice.kind !== 'bar');
  const marks = valued.map((row) => markOf(row, x, choice.y, isAlong));
  if (choice.kind === 'scatter') return { ...told, marks, isSummed: false, cut: 0, dishonest: undefined };
  const summed = addUp(marks);
  const isSummed = summed.length < marks.length;
  if (isAlong) {
    const sorted = summed.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
    return { ...told, marks: sorted, isSummed, cut: 0, dishonest: undefined };
  }
  const isOrdered = isNumeric(x.kind);
  const compare = comparisonOf(x, language);
  const sorted = summed.sort((one, other) => (isOrdered ? compare(one.name, other.name) : other.value - one.value));
  const dishonest = choice.kind === 'pie' ? dishonestyOf(sorted) : undefined;
  return {
    ...told,
    marks: sorted.slice(0, MOST_BARS),
    isSummed,
    cut: Math.max(0, sorted.length - MOST_BARS),
    dishonest,
  };
}

function markOf(row: Row, x: Column, y: string | null, isAlong: boolean): Mark {
  const held = row[x.id];
  const name = cellText(held);
  const value = y === null ? 1 : Number(row[y]);
  if (!isAlong) return { name, value };
  return { name, value, at: isTime(x.kind) ? Date.parse(name) : Number(held) };
}

function addUp(marks: readonly Mark[]): Mark[] {
  const sums = new Map<string, Mark>();
  for (const mark of marks) {
    const before = sums.get(mark.name);
    sums.set(mark.name, before ? { ...before, value: before.value + mark.value } : mark);
  }
  return [...sums.values()];
}

function dishonestyOf(marks: readonly Mark[]): ChartData['dishonest'] {
  if (marks.some(({ value }) => value < 0)) return 'negative';
  return marks.length > MOST_SLICES ? 'tooMany' : undefined;
}
