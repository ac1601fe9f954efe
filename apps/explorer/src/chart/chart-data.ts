import type { Additivity } from '../table/additivity';
import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';
import { isNumeric, isTime } from '../table/value-kind';
import { type ChartChoice, MOST_SLICES } from './chart-choice';
import { type Coverage, coverageOf } from './coverage';
import { currencyColumnOf, mostFrequent } from './currency';
import { addUp, type Mark, markOf, namesInOrder, splitUp } from './marks';
import { oncePerEntry, repetitionOf } from './repeated';

/** Bars that a screen has place for. */
const MOST_BARS = 40;

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
  /** What bars or lines are split into, the largest first; empty where nothing is split. */
  readonly parts: readonly string[];
  /** Whether parts are drawn on top of each other, as they may where they add up to something that is so. */
  readonly isStacked: boolean;
  /** Parts left out because there are too many, the smallest. */
  readonly cutParts: number;
  /** Whether the values may be added up. */
  readonly additivity: Additivity;
  /** Names left out because there are too many, the smallest first. */
  readonly cut: number;
  /** Why a chart of this would tell something that is not so; undefined when it would not. */
  readonly dishonest: 'negative' | 'tooMany' | 'repeated' | 'notAdditive' | undefined;
  readonly coverage: Coverage;
}

/** What {@link chartData} must know besides the table. */
export interface ChartContext {
  readonly language: string;
  /** Ids of the lists that are opened out: a value beside them stands in several rows and counts once. Default none. */
  readonly opened?: readonly string[];
  /** Whether the values may be added up. Default they may. */
  readonly additivity?: Additivity;
}

/**
 * Makes the marks of a chart out of a table. Rows with the same name are added up. Amounts of different currencies
 * never are: one currency is drawn, the others are counted.
 *
 * Where values do not add up, several rows of one mark make the chart dishonest, and parts stand beside each other.
 */
export function chartData(
  choice: ChartChoice,
  columns: readonly Column[],
  all: readonly Row[],
  { language, opened = [], additivity = 'adds' }: ChartContext,
): ChartData {
  const by = splits(choice.kind) ? columns.find(({ id }) => id === choice.by) : undefined;
  const repetition = choice.y === null ? 'none' : repetitionOf(choice.y, opened);
  const rows =
    repetition === 'perEntry'
      ? oncePerEntry(all, (row) => [row[choice.x] ?? null, by ? (row[by.id] ?? null) : null])
      : all;
  const x = columns.find(({ id }) => id === choice.x);
  const currency = choice.y === null ? undefined : currencyColumnOf(choice.y, columns);
  const units = currency ? mostFrequent(rows.map((row) => row[currency.id])) : [];
  const drawn = currency ? (units.find((one) => one === choice.unit) ?? units[0]) : undefined;
  const kept = currency ? rows.filter((row) => row[currency.id] === drawn || isMissing(row[currency.id])) : rows;
  const valued = kept.filter((row) => !isMissing(row[choice.x]) && (choice.y === null || !isMissing(row[choice.y])));
  const told = {
    unit: drawn,
    units,
    missing: kept.length - valued.length,
    otherUnits: rows.length - kept.length,
    coverage: coverageOf(columns, all, opened),
  };
  const plain = { isSummed: false, cut: 0, parts: [], isStacked: false, cutParts: 0, additivity };
  if (!x) return { ...told, ...plain, marks: [], dishonest: undefined };
  if (repetition === 'unclear') return { ...told, ...plain, marks: [], dishonest: 'repeated' };
  const isAlong = !by && (isTime(x.kind) || (isNumeric(x.kind) && choice.kind !== 'bar'));
  const split = splitUp(valued.map((row) => markOf(row, x, choice.y, { isAlong, by })));
  if (choice.kind === 'scatter') return { ...told, ...plain, marks: split.marks, dishonest: undefined };
  const summed = addUp(split.marks);
  const isSummed = summed.length < split.marks.length;
  const mayAdd = additivity === 'adds' || additivity === 'unknown';
  if (isSummed && !mayAdd) return { ...told, ...plain, marks: [], dishonest: 'notAdditive' };
  const isStacked = additivity === 'adds' && split.parts.length > 0 && summed.every(({ value }) => value >= 0);
  const drawnParts = {
    isSummed,
    parts: split.parts,
    isStacked: isStacked && choice.kind === 'bar',
    cutParts: split.cut,
    additivity,
  };
  if (isAlong) {
    const sorted = summed.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
    return { ...told, ...drawnParts, marks: sorted, cut: 0, dishonest: undefined };
  }
  const names = namesInOrder(summed, x, language);
  const places = new Map(names.slice(0, MOST_BARS).map((name, place) => [name, place]));
  const marks = summed
    .filter(({ name }) => places.has(name))
    .sort((one, other) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0));
  const dishonest = choice.kind === 'pie' ? dishonestyOf(marks) : undefined;
  return { ...told, ...drawnParts, marks, cut: names.length - places.size, dishonest };
}

/** Which kinds of chart can be split into parts. */
export function splits(kind: ChartChoice['kind']): boolean {
  return kind === 'bar' || kind === 'line';
}

function dishonestyOf(marks: readonly Mark[]): ChartData['dishonest'] {
  if (marks.some(({ value }) => value < 0)) return 'negative';
  return marks.length > MOST_SLICES ? 'tooMany' : undefined;
}
