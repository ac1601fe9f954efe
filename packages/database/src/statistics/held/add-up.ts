import type { StatisticsFigures } from '../read-statistics';
import { GroupFigures } from './group-figures';
import { GroupNumbers } from './group-numbers';
import type { AddedRows } from './held-columns';
import { InexactError } from './row-amounts';
import { forEachCombination } from './row-keys';

/** What is added up, with everything at hand. */
export interface AddedUp extends Pick<AddedRows, 'rows' | 'dictionaries' | 'keys' | 'amounts'> {
  readonly hasMedian: boolean;
  readonly hasTotal: boolean;
  readonly mostGroups: number;
}

/** Groups by the numbers of their keys, and the figures of all rows, each once. */
export interface Sums {
  readonly groups: readonly { readonly keys: Int32Array; readonly figures: StatisticsFigures }[];
  readonly total: StatisticsFigures | undefined;
}

/**
 * Adds up rows by groups, as the statement of `statisticsSql` does. It stops when there are more groups than asked for.
 *
 * @throws InexactError when an amount is more than a number can hold
 */
export function addUp({ rows, dictionaries, keys, amounts, ...asked }: AddedUp): Sums {
  const numbers = new GroupNumbers(dictionaries.map(({ size }) => size));
  const figures = new GroupFigures(asked.hasMedian);
  const whole = new GroupFigures(asked.hasMedian);
  const combination = new Int32Array(dictionaries.length);
  let value = 0;
  let unconverted = 0;
  const addToGroup = (one: number, missing: number) => {
    if (dictionaries.length > 0) figures.add(numbers.numberOf(combination), one, missing);
  };
  const addRow = forEachCombination(keys, combination, (row) => amounts.forEach(row, combination, addToGroup));
  const addToTotal = (one: number, missing: number) => {
    value += one;
    unconverted += missing;
  };
  const addTotal = (row: number) => {
    value = 0;
    unconverted = 0;
    amounts.forEach(row, combination, addToTotal);
    if (!Number.isNaN(value) && !Number.isSafeInteger(value)) throw new InexactError();
    whole.add(0, value, unconverted);
  };
  for (const row of rows) {
    addRow(row);
    if (asked.hasTotal) addTotal(row);
    if (numbers.combinations.length > asked.mostGroups) break;
  }
  const told = figures.tell();
  return {
    groups: numbers.combinations.flatMap((combined, group) => {
      const ofGroup = told[group];
      return ofGroup ? [{ keys: combined, figures: ofGroup }] : [];
    }),
    total: whole.tell()[0],
  };
}
