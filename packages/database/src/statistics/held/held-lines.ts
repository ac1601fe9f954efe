import { Dictionary } from './dictionary';

/** Which lines belong to each row: those of row `r` are `lines[starts[r]]` up to before `lines[starts[r + 1]]`. */
export interface LinesOfRows {
  readonly starts: Int32Array;
  readonly lines: Int32Array;
}

/** A line as it was read. */
export interface ReadLine {
  readonly row: number;
  /** One text for each column. */
  readonly texts: readonly (string | null)[];
  /** Minor units of an amount. */
  readonly amount?: string;
}

/** Lines that hang on rows, column by column: what a row is grouped by, what it links to, or its amounts. */
export class HeldLines {
  readonly dictionaries: readonly Dictionary[];
  columns: Int32Array[];
  rows = new Int32Array();
  amounts = new Float64Array();
  /** False once an amount came that a number can not hold exactly. */
  isExact = true;
  private places: (LinesOfRows & { readonly rowCount: number }) | undefined;

  constructor(columnCount: number) {
    this.dictionaries = Array.from({ length: columnCount }, () => new Dictionary());
    this.columns = this.dictionaries.map(() => new Int32Array());
  }

  get size(): number {
    return this.rows.length;
  }

  /** Puts lines in the place of all those of some rows. */
  replace(rows: ReadonlySet<number>, read: readonly ReadLine[]): void {
    const kept = this.rows.map((row, line) => (rows.has(row) ? -1 : line)).filter((line) => line !== -1);
    const keep = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      kept.forEach((line, place) => {
        to[place] = from[line] ?? 0;
      });
      return to;
    };
    this.columns = this.columns.map((column) => keep(column, new Int32Array(kept.length)));
    this.rows = keep(this.rows, new Int32Array(kept.length));
    this.amounts = keep(this.amounts, new Float64Array(kept.length));
    this.append(read);
  }

  /** Adds lines to those that are there. */
  append(read: readonly ReadLine[]): void {
    const { size } = this;
    const add = <A extends Int32Array | Float64Array>(from: A, to: A, added: (line: ReadLine) => number): A => {
      to.set(from);
      read.forEach((line, place) => {
        to[size + place] = added(line);
      });
      return to;
    };
    const all = size + read.length;
    this.columns = this.columns.map((column, index) => {
      const dictionary = this.dictionaries[index];
      return add(column, new Int32Array(all), ({ texts }) => dictionary?.codeFor(texts[index] ?? null) ?? 0);
    });
    this.amounts = add(this.amounts, new Float64Array(all), ({ amount = '0' }) => this.exact(amount));
    this.rows = add(this.rows, new Int32Array(all), ({ row }) => row);
    this.places = undefined;
  }

  /** The lines of each row; made once until lines change. */
  ofRows(rowCount: number): LinesOfRows {
    if (this.places?.rowCount === rowCount) return this.places;
    const starts = new Int32Array(rowCount + 1);
    for (const row of this.rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    const next = starts.slice();
    const lines = new Int32Array(this.size);
    this.rows.forEach((row, line) => {
      const place = next[row] ?? 0;
      lines[place] = line;
      next[row] = place + 1;
    });
    this.places = { starts, lines, rowCount };
    return this.places;
  }

  private exact(amount: string): number {
    const value = Number(amount);
    if (!Number.isSafeInteger(value)) this.isExact = false;
    return value;
  }
}
