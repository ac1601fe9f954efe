import type { StatisticsFigures } from '../read-statistics';
import { GroupFigures } from './group-figures';
import { GroupNumbers } from './group-numbers';
import type { AddedRows } from './held-columns';
import { forEachCombination } from './row-keys';

/** What rows come to, and what came of them. */
export interface ResultFigures {
  /** How many results, each once however many rows it came of. */
  readonly results: number;
  /** The rows of which something came; undefined for none. */
  readonly behind: StatisticsFigures | undefined;
  /** The rows of which nothing did; undefined for none. */
  readonly without: StatisticsFigures | undefined;
}

/** A group by the numbers of its keys. */
export interface ResultGroup {
  readonly keys: Int32Array;
  readonly figures: ResultFigures;
}

/**
 * Adds up rows, and counts what came of them, by groups. It stops when there are more groups than asked for.
 *
 * @param added with results
 * @throws InexactError when an amount is more than a number can hold
 */
export function addResults(added: AddedRows, mostGroups: number): ResultGroup[] {
  const { rows, dictionaries, keys, amounts, results } = added;
  if (!results) throw new RangeError('What comes of the rows must be held.');
  const numbers = new GroupNumbers(dictionaries.map(({ size }) => size));
  const behind = new GroupFigures(false);
  const without = new GroupFigures(false);
  const found: number[] = [];
  const combination = new Int32Array(dictionaries.length);
  let first = -1;
  let end = -1;
  const addToGroup = (value: number, unconverted: number) => {
    const group = numbers.numberOf(combination);
    if (first === -1) {
      without.add(group, value, unconverted);
      return;
    }
    behind.add(group, value, unconverted);
    for (let at = first; at < end; at += 1) {
      if (results.keys.areAlike(first, at)) {
        found.push(group * results.size + (results.codes[results.keys.order[at] ?? 0] ?? 0));
      }
    }
  };
  const addAmounts = (row: number, from: number, to: number) => {
    first = from;
    end = to;
    amounts.forEach(row, combination, addToGroup);
  };
  const addRow = forEachCombination(keys, combination, (row) => results.keys.forEach(row, combination, addAmounts));
  for (const row of rows) {
    addRow(row);
    if (numbers.combinations.length > mostGroups) break;
  }
  const counts = countEach(found, results.size);
  const [ofBehind, ofWithout] = [behind.tell(), without.tell()];
  return numbers.combinations.map((combined, group) => ({
    keys: combined,
    figures: { results: counts.get(group) ?? 0, behind: told(ofBehind[group]), without: told(ofWithout[group]) },
  }));
}

/** A group that others were opened after has no rows of its own. */
function told(figures: StatisticsFigures | undefined): StatisticsFigures | undefined {
  return figures?.rows === 0 ? undefined : figures;
}

/** How many different results each group has, of numbers that tell both. */
function countEach(found: readonly number[], size: number): Map<number, number> {
  const counts = new Map<number, number>();
  let last = -1;
  for (const one of Float64Array.from(found).sort()) {
    if (one === last) continue;
    last = one;
    const group = Math.floor(one / size);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
