import type { Column, Row } from '../table/columns';

/** What the answer itself says of what its figures do not cover. */
export interface Coverage {
  /** Amounts that could not be converted, over all rows: fields named `unconvertedCount` and the like. */
  readonly unconverted: number;
  /** Rows in which at least one could not be. */
  readonly rows: number;
  /** Whether the answer says anything of it; without, nothing is known. */
  readonly isTold: boolean;
}

const UNCONVERTED = /(^|\.)unconverted\w*$/i;

/** Adds up what the rows say of what they do not cover. */
export function coverageOf(columns: readonly Column[], rows: readonly Row[]): Coverage {
  const telling = columns.filter(({ id }) => UNCONVERTED.test(id));
  const counts = rows.map((row) => telling.reduce((sum, { id }) => sum + (Number(row[id]) || 0), 0));
  return {
    unconverted: counts.reduce((sum, count) => sum + count, 0),
    rows: counts.filter((count) => count > 0).length,
    isTold: telling.length > 0,
  };
}
