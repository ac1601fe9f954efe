import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';
import { isNumeric, isTime } from '../table/value-kind';

export const CHART_KINDS = ['bar', 'line', 'scatter', 'pie'] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** What a chart shows. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** Id of the column along the chart. */
  readonly x: string;
  /** Id of the column whose values are drawn; null counts rows. */
  readonly y: string | null;
  /** Id of the column whose values split each bar or line; default splits nothing. */
  readonly by?: string;
  /** Which currency is drawn, where amounts are of several; default the one of most rows. */
  readonly unit?: string;
}

/** Slices that an eye can still compare. */
export const MOST_SLICES = 6;

const MOST_NAMES = 400;

/**
 * The charts that fit a table's columns, the best first: amounts over time as a line, amounts or counts by name as
 * bars, amounts against amounts as points, a few parts of a whole as a pie. Empty where nothing can be drawn honestly.
 */
export function suggestCharts(columns: readonly Column[], rows: readonly Row[]): readonly ChartChoice[] {
  const counts = new Map<string, number>();
  const distinct = (id: string) => {
    const count = counts.get(id) ?? new Set(rows.map((row) => row[id])).size;
    counts.set(id, count);
    return count;
  };
  const plain = columns.filter(({ isList, canOpen }) => !isList && !canOpen);
  const filled = plain.filter(({ id }) => rows.some((row) => !isMissing(row[id])));
  const amounts = filled.filter(({ kind }) => isNumeric(kind));
  const times = filled.filter(({ kind }) => isTime(kind));
  const names = filled.filter(({ kind, id }) => isName(kind) && distinct(id) <= MOST_NAMES);
  const telling = [...names].sort((one, other) => worth(other, distinct(other.id)) - worth(one, distinct(one.id)));
  const choices: ChartChoice[] = statisticsChart(plain);
  for (const x of times) for (const y of amounts) choices.push({ kind: 'line', x: x.id, y: y.id });
  for (const y of amounts) for (const x of telling.slice(0, 3)) choices.push({ kind: 'bar', x: x.id, y: y.id });
  const [first, second] = amounts;
  if (first && second) choices.push({ kind: 'scatter', x: first.id, y: second.id });
  const grouping = [...names].sort((one, other) => distinct(one.id) - distinct(other.id));
  for (const x of grouping.filter(({ id }) => isGroup(distinct(id), rows.length))) {
    choices.push({ kind: 'bar', x: x.id, y: null });
    if (distinct(x.id) <= MOST_SLICES) choices.push({ kind: 'pie', x: x.id, y: null });
  }
  for (const x of times) choices.push({ kind: 'line', x: x.id, y: null });
  return choices;
}

/** Statistics by two dimensions: the second splits what is drawn by the first; years go along the chart. */
function statisticsChart(columns: readonly Column[]): ChartChoice[] {
  const told = columns.filter(({ dimension, id }) => dimension !== undefined && /\.(label|value)$/.test(id));
  const names = [...new Set(told.map(({ dimension }) => dimension))];
  const best = names.flatMap((name) => {
    const ofIt = told.filter(({ dimension }) => dimension === name);
    return ofIt.find(({ id }) => id.endsWith('.label')) ?? ofIt[0] ?? [];
  });
  const [x, by] = best.sort((one, other) => Number(isTime(other.kind)) - Number(isTime(one.kind)));
  const y = columns.find(({ dimension, kind }) => dimension === undefined && isNumeric(kind));
  if (!x || !by || best.length !== 2) return [];
  return [{ kind: 'bar', x: x.id, y: y?.id ?? null, by: by.id }];
}

/** Which kinds of chart can be drawn of two columns at all. */
export function kindsFor(x: Column | undefined, y: Column | null): readonly ChartKind[] {
  if (!x) return [];
  if (isTime(x.kind)) return ['line', 'bar'];
  if (isNumeric(x.kind)) return y === null ? ['bar'] : ['scatter', 'line', 'bar'];
  return ['bar', 'pie'];
}

function isName(kind: Column['kind']): boolean {
  return kind === 'text' || kind === 'enum' || kind === 'boolean' || kind === 'id';
}

/** Names that several rows share, more than one and few enough to be compared. */
function isGroup(names: number, rows: number): boolean {
  return names > 1 && names <= Math.max(2, rows / 2);
}

/** Names before codes, few before many, and what is the same in every row last. */
function worth({ id, kind }: Column, count: number): number {
  if (count < 2) return -2;
  if (kind === 'id') return -1;
  return (/name|title|label/i.test(id) ? 2 : 1) + (kind === 'enum' ? 0.5 : 0) - count / 1_000;
}
