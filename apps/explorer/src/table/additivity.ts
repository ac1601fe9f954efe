import type { Column, Row } from './columns';
import { isMissing } from './compare';
import { addDecimals, compareDecimals } from './decimal';

/**
 * Whether the values of a column may be added up over rows. `no`: averages and the like. `overlaps`: groups of statistics of
 * which one thing counts in several. `unknown`: groups of which the answer does not tell the total.
 */
export type Additivity = 'adds' | 'no' | 'overlaps' | 'unknown';

/** Names of figures that are no sums. */
const NO_SUM = /(^|\.)(average|mean|median|minimum|maximum|percentile\w*|share|rate)(\.|$)/i;

/**
 * Tells whether a column's values add up.
 *
 * @param all the rows of all groups, not only those that pass filters
 * @param whole what the answer itself tells of all rows together; undefined where it does not
 */
export function additivityOf(id: string, columns: readonly Column[], all: readonly Row[], whole: unknown): Additivity {
  if (NO_SUM.test(id)) return 'no';
  if (!columns.some(({ dimension }) => dimension !== undefined)) return 'adds';
  if (isMissing(whole)) return 'unknown';
  const sum = addDecimals(all.flatMap((row) => (isMissing(row[id]) ? [] : [String(row[id])])));
  return sum !== undefined && compareDecimals(sum, String(whole)) === 0 ? 'adds' : 'overlaps';
}
