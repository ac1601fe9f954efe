import type { AmountColumns } from './amount-columns';
import type { HeldLines } from './held-lines';
import type { RateTable } from './rate-table';
import { type KeyColumns, RowKeys } from './row-keys';

/** A row's amounts are more than a number can hold exactly. */
export class InexactError extends Error {}

/** What the amounts of rows come to, by the keys that stand on them. */
export class RowAmounts {
  private readonly keys: RowKeys;
  private readonly lines: HeldLines;
  private readonly currencies: Int32Array;
  private readonly days: Int32Array;
  /** Of amounts without keys, what those of the last row came to: a row is in a group for each of its links. */
  private last: { readonly row: number; readonly value: number; readonly unconverted: number } | undefined;

  constructor(
    { lines, currencies, days }: AmountColumns,
    private readonly rates: RateTable | undefined,
    private readonly source: KeyColumns,
    private readonly rowCount: number,
  ) {
    this.keys = new RowKeys(source, rowCount);
    this.lines = lines;
    this.currencies = currencies.codes;
    this.days = days?.codes ?? new Int32Array();
  }

  /** Calls back with what the amounts of each combination of keys come to, NaN for nothing, and how many could not be converted. */
  forEach(row: number, keys: Int32Array, then: (value: number, unconverted: number) => void): void {
    if (this.source.places.length > 0) {
      this.forEachKey(row, keys, then);
      return;
    }
    if (this.last?.row !== row) {
      this.forEachKey(row, keys, (value, unconverted) => {
        this.last = { row, value, unconverted };
      });
    }
    if (this.last) then(this.last.value, this.last.unconverted);
  }

  private forEachKey(row: number, keys: Int32Array, then: (value: number, unconverted: number) => void): void {
    this.keys.forEach(row, keys, (_row, first, end) => {
      if (first === -1) return then(Number.NaN, 0);
      let sum = 0;
      let unconverted = 0;
      for (let at = first; at < end; at += 1) {
        if (at > first && !this.keys.areAlike(first, at)) continue;
        const value = this.valueOf(this.keys.order[at] ?? 0);
        if (Number.isNaN(value)) unconverted += 1;
        else sum += value;
      }
      if (!Number.isSafeInteger(sum)) throw new InexactError();
      then(unconverted > 0 ? Number.NaN : sum, unconverted);
    });
  }

  /** Calls back with currency and day of each amount of a row. */
  forEachAmount(row: number, then: (currency: number, day: number) => void): void {
    const { starts, lines } = this.lines.ofRows(this.rowCount);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const line = lines[at] ?? 0;
      then(this.currencies[line] ?? 0, this.days[line] ?? 0);
    }
  }

  private valueOf(line: number): number {
    if (!this.rates) return Number.NaN;
    return this.rates.convert(this.lines.amounts[line] ?? 0, this.currencies[line] ?? 0, this.days[line] ?? 0);
  }
}
