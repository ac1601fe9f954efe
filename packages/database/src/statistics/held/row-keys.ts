import type { HeldLines } from './held-lines';

/** Some of the columns of some lines, and the places of their values among the keys of a group. */
export interface KeyColumns {
  readonly lines: HeldLines;
  readonly columns: readonly Int32Array[];
  readonly places: readonly number[];
}

/** A row, where a combination of its keys stands first among its lines, and where these end; both -1 for a row without lines. */
export type Combination = (row: number, first: number, end: number) => void;

/** The keys that stand on the lines of rows. */
export class RowKeys {
  private readonly starts: Int32Array;
  /** The lines, row by row. */
  readonly order: Int32Array;

  constructor(
    private readonly source: KeyColumns,
    rowCount: number,
  ) {
    const { starts, lines } = source.lines.ofRows(rowCount);
    this.starts = starts;
    this.order = lines;
  }

  /** Calls back with each combination of a row set among the keys, each once; once with none for a row without lines. */
  forEach(row: number, keys: Int32Array, then: Combination): void {
    const [start, end] = [this.starts[row] ?? 0, this.starts[row + 1] ?? 0];
    if (start === end) {
      for (const place of this.source.places) keys[place] = 0;
      then(row, -1, -1);
      return;
    }
    for (let at = start; at < end; at += 1) {
      if (this.isRepeated(start, at)) continue;
      this.set(this.order[at] ?? 0, keys);
      then(row, at, end);
    }
  }

  /** Whether two lines have the same keys, by their places in the order. */
  areAlike(one: number, other: number): boolean {
    const [line, otherLine] = [this.order[one] ?? 0, this.order[other] ?? 0];
    for (const column of this.source.columns) if (column[line] !== column[otherLine]) return false;
    return true;
  }

  private set(line: number, keys: Int32Array): void {
    const { columns, places } = this.source;
    for (let index = 0; index < places.length; index += 1) keys[places[index] ?? 0] = columns[index]?.[line] ?? 0;
  }

  private isRepeated(start: number, at: number): boolean {
    for (let earlier = start; earlier < at; earlier += 1) if (this.areAlike(earlier, at)) return true;
    return false;
  }
}

/**
 * Sets each combination of the keys of several sources for a row, and calls back with each.
 *
 * @returns one function for all rows: of the functions that it is made of, one for each source, each sets its keys and calls the next
 */
export function forEachCombination(
  sources: readonly RowKeys[],
  keys: Int32Array,
  then: (row: number) => void,
): (row: number) => void {
  return sources.reduceRight<(row: number) => void>((next, source) => (row) => source.forEach(row, keys, next), then);
}
