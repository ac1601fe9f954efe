import { cellText } from '../table/cell-text';
import type { Column, Row } from '../table/columns';
import { comparisonOf } from '../table/compare';
import { isNumeric, isTime } from '../table/value-kind';

/** Parts whose colours can be told apart. */
const MOST_PARTS = 6;

/** One mark of a chart. */
export interface Mark {
  readonly name: string;
  /** Where it stands along the chart when that is a number or a time (milliseconds since 1970); else undefined. */
  readonly at?: number;
  readonly value: number;
  /** The part of the bar or line that it is; undefined where nothing is split. */
  readonly part?: string;
}

/** Makes the mark of a row. */
export function markOf(
  row: Row,
  x: Column,
  y: string | null,
  { isAlong, by }: { readonly isAlong: boolean; readonly by: Column | undefined },
): Mark {
  const held = row[x.id];
  const name = cellText(held);
  const value = y === null ? 1 : Number(row[y]);
  if (!isAlong) return { name, value, ...(by && { part: cellText(row[by.id]) || '–' }) };
  return { name, value, at: isTime(x.kind) ? Date.parse(name) : Number(held) };
}

/** Adds up the marks of the same name and part. */
export function addUp(marks: readonly Mark[]): Mark[] {
  const sums = new Map<string, Mark>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.name, mark.part]);
    const before = sums.get(key);
    sums.set(key, before ? { ...before, value: before.value + mark.value } : mark);
  }
  return [...sums.values()];
}

/** The names of marks: along the calendar or the numbers, else the largest first. */
export function namesInOrder(marks: readonly Mark[], x: Column, language: string): readonly string[] {
  const sums = new Map<string, number>();
  for (const { name, value } of marks) sums.set(name, (sums.get(name) ?? 0) + value);
  const compare = comparisonOf(x, language);
  const isOrdered = isNumeric(x.kind) || isTime(x.kind);
  return [...sums].sort(([a, one], [b, other]) => (isOrdered ? compare(a, b) : other - one)).map(([name]) => name);
}

/** Leaves out the parts that an eye can no longer tell apart. */
export function splitUp(marks: readonly Mark[]): { marks: readonly Mark[]; parts: readonly string[]; cut: number } {
  const sums = new Map<string, number>();
  for (const { part, value } of marks) if (part !== undefined) sums.set(part, (sums.get(part) ?? 0) + value);
  const all = [...sums].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const parts = all.slice(0, MOST_PARTS);
  const kept = marks.filter(({ part }) => part === undefined || parts.includes(part));
  return { marks: kept, parts, cut: all.length - parts.length };
}
