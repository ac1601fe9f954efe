import type { EntityManager } from 'typeorm';
import { amountColumns, placeOfDay } from './amount-columns';
import type { Dictionary } from './dictionary';
import type { HeldLines } from './held-lines';
import type { HeldRates } from './held-rates';
import type { HeldSource } from './held-source';
import { type HeldQuestion, type NeededSources, sourcesIn } from './needed-sources';
import type { RateTable } from './rate-table';
import { RowAmounts } from './row-amounts';
import { RowKeys } from './row-keys';

/** What is added up: the amounts of rows with their keys, all as numbers. */
export interface HeldColumns {
  /** The texts of each dimension, in the order in which they are asked for. */
  readonly dictionaries: readonly Dictionary[];
  /** What stands on the row or on linked rows: each source sets its own keys. */
  readonly keys: readonly RowKeys[];
  /** The amounts, which set the keys that stand on them. */
  readonly amounts: RowAmounts;
  /** The currencies of the amounts. */
  readonly currencies: Dictionary;
  /** Undefined where nothing is converted. */
  readonly rates: RateTable | undefined;
  /** What comes of the rows, where it is asked for: its keys, and which result each line is, by number. */
  readonly results: { readonly keys: RowKeys; readonly codes: Int32Array; readonly size: number } | undefined;
}

/** What is added up, and of which rows. */
export interface AddedRows extends HeldColumns {
  readonly rows: Iterable<number>;
}

/** Puts together what a question needs of the lines of its sources, as they are now. */
export async function heldColumns(
  manager: EntityManager,
  { needed, question, rates: known, linesOf, rowCount }: HeldParts,
): Promise<HeldColumns> {
  const { measured, dimensions } = question;
  const columnsOf = (source: HeldSource) => {
    const lines = linesOf(source);
    const asked = dimensions.flatMap(({ name }, place) => {
      const index = source.dimensions.indexOf(name);
      return index === -1 ? [] : [{ place, column: lines.columns[index] ?? new Int32Array() }];
    });
    return { lines, columns: asked.map(({ column }) => column), places: asked.map(({ place }) => place) };
  };
  const dictionaryOf = (name: string) => {
    const source = sourcesIn(needed).find((one) => one.dimensions.includes(name));
    const dictionary = source && linesOf(source).dictionaries[source.dimensions.indexOf(name)];
    if (!dictionary) throw new RangeError(`A dimension must be held, but got: ${name}`);
    return dictionary;
  };
  const amounts = amountColumns(needed.amounts, linesOf(needed.amounts), placeOfDay(measured));
  const rates = measured.conversion && (await known.find(manager, measured.conversion, amounts));
  const { results } = needed;
  return {
    dictionaries: dimensions.map(({ name }) => dictionaryOf(name)),
    keys: [needed.own, ...needed.linked].map((source) => new RowKeys(columnsOf(source), rowCount)),
    amounts: new RowAmounts(amounts, rates, columnsOf(needed.amounts), rowCount),
    currencies: amounts.currencies.dictionary,
    rates,
    results: results && {
      keys: new RowKeys(columnsOf(results), rowCount),
      codes: linesOf(results).columns[results.dimensions.length] ?? new Int32Array(),
      size: linesOf(results).dictionaries[results.dimensions.length]?.size ?? 0,
    },
  };
}

/** Where the columns of a question are found. */
interface HeldParts {
  readonly needed: NeededSources;
  readonly question: HeldQuestion;
  readonly rates: HeldRates;
  readonly linesOf: (source: HeldSource) => HeldLines;
  /** How many rows have a number. */
  readonly rowCount: number;
}
