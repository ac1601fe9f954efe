import { cellText } from './cell-text';
import type { Column } from './columns';
import { compareDecimals } from './decimal';

/** Compares two values of a column; what is missing is told apart by {@link isMissing} and stands last. */
export type Comparison = (one: unknown, other: unknown) => number;

/** Whether a cell holds nothing. */
export function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * How the values of a column are ordered: numbers and decimals by their size, exactly; times by the clock; lists of objects
 * by their length; texts by the alphabet of a language.
 */
export function comparisonOf(column: Column, language: string): Comparison {
  if (column.canOpen) return (one, other) => lengthOf(one) - lengthOf(other);
  if (!column.isList) {
    if (column.kind === 'integer' || column.kind === 'number') return (one, other) => Number(one) - Number(other);
    if (column.kind === 'decimal') return (one, other) => compareDecimals(String(one), String(other));
    if (column.kind === 'instant') return (one, other) => Date.parse(String(one)) - Date.parse(String(other));
    if (column.kind === 'boolean') return (one, other) => Number(one) - Number(other);
    if (column.kind === 'date' || column.kind === 'period' || column.kind === 'id')
      return (one, other) => byCode(String(one), String(other));
  }
  const collator = new Intl.Collator(language);
  return (one, other) => collator.compare(cellText(one), cellText(other));
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function byCode(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
