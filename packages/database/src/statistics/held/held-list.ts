import type { DataSource, EntityManager } from 'typeorm';
import type { Statistics } from '../read-statistics';
import type { MeasuredMoney, NamedDimension, StatisticsRequest } from '../statistics-definition';
import type { CountedRows } from '../statistics-statement';
import { addUp } from './add-up';
import { amountColumns, placeOfDay } from './amount-columns';
import { HeldPart } from './held-part';
import { HeldRates } from './held-rates';
import { amountSource, type HeldSource, linkedSource, ownSource } from './held-source';
import { InexactError, RowAmounts } from './row-amounts';
import { RowKeys } from './row-keys';
import { RowNumbers } from './row-numbers';
import { tellSums } from './tell-sums';

/** A request whose money is converted and added up. */
export type MoneyRequest = StatisticsRequest & {
  readonly measured: MeasuredMoney & Required<Pick<MeasuredMoney, 'conversion'>>;
};

/** What can be asked of a list's money. */
export interface HeldStatistics {
  readonly dimensions: readonly NamedDimension[];
  /** The copies that dimensions join. */
  readonly copies: readonly { readonly table: string }[];
  readonly money: readonly MeasuredMoney[];
}

/** The sources that a request needs: what stands on the row, then what it is grouped by elsewhere, then the amounts. */
interface Needed {
  readonly own: HeldSource;
  readonly linked: readonly HeldSource[];
  readonly amounts: HeldSource;
}

/** The columns of one list's statistics in the memory of this process. */
export class HeldList {
  private readonly numbers = new RowNumbers();
  private readonly parts = new Map<string, HeldPart>();
  private readonly rates = new HeldRates();
  private readonly reading = new Map<string, Promise<void>>();
  /** Columns are read one after the other, so that there are connections for others. */
  private turnToRead: Promise<void> = Promise.resolve();
  /** Questions are answered one after the other, so that each sees the columns as its own transaction sees the tables. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly table: string,
  ) {}

  /** The answer, as the statement would give it; undefined while a column is not held. */
  answer(request: MoneyRequest, rows: CountedRows, values: readonly unknown[]): Promise<Statistics | undefined> {
    const needed = this.sourcesOf(request);
    if (!needed || !sourcesIn(needed).every(({ key }) => this.parts.has(key))) return Promise.resolve(undefined);
    const answered = this.turn.then(() =>
      this.database.transaction('REPEATABLE READ', (manager) =>
        this.answerWithin(manager, needed, request, rows, values),
      ),
    );
    this.turn = answered.catch(() => undefined);
    return answered;
  }

  /** Begins to read what a request would have needed, while others are answered; a failure is met again by the next one. */
  hold(request: MoneyRequest): void {
    const needed = this.sourcesOf(request);
    if (needed) this.readAll(sourcesIn(needed)).catch(() => undefined);
  }

  /**
   * Reads what any request may need.
   *
   * @throws what the database throws, or the signal's reason
   */
  async holdAll({ dimensions, copies, money }: HeldStatistics, signal: AbortSignal): Promise<void> {
    const list = { table: this.table, dimensions, copies: copies.map(({ table }) => table) };
    const linked = dimensions.filter(({ through }) => through).map((dimension) => linkedSource(list, dimension));
    const amounts = money.map((one) => amountSource(list, one));
    const known = [...amounts, ...linked].flatMap((source) => source ?? []);
    await this.readAll(unique([ownSource(list), ...known]), signal);
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    while (this.reading.size > 0) await Promise.allSettled(this.reading.values());
  }

  private async readAll(sources: readonly HeldSource[], signal?: AbortSignal): Promise<void> {
    await Promise.all(sources.filter(({ key }) => !this.parts.has(key)).map((source) => this.read(source, signal)));
  }

  private read(source: HeldSource, signal: AbortSignal | undefined): Promise<void> {
    const { key } = source;
    const read =
      this.reading.get(key) ??
      this.turnToRead
        .then(() => HeldPart.read(this.database, this.table, source, this.numbers, signal))
        .then((part) => void this.parts.set(key, part))
        .finally(() => this.reading.delete(key));
    this.reading.set(key, read);
    this.turnToRead = read.catch(() => undefined);
    return read;
  }

  private sourcesOf({ measured, dimensions, holds = [], copies = [] }: MoneyRequest): Needed | undefined {
    const list = { table: this.table, dimensions: holds, copies: copies.map(({ table }) => table) };
    const own = ownSource(list);
    const amounts = placeOfDay(measured, measured.conversion) === -1 ? undefined : amountSource(list, measured);
    const linked = dimensions.filter(({ through }) => through).map((dimension) => linkedSource(list, dimension));
    if (!amounts || linked.includes(undefined)) return undefined;
    const needed = { own, amounts, linked: unique(linked.flatMap((one) => one ?? [])) };
    const held = new Set(sourcesIn(needed).flatMap((one) => one.dimensions));
    return dimensions.every(({ name }) => held.has(name)) ? needed : undefined;
  }

  private async answerWithin(
    manager: EntityManager,
    needed: Needed,
    request: MoneyRequest,
    rows: CountedRows,
    values: readonly unknown[],
  ): Promise<Statistics | undefined> {
    for (const { key } of sourcesIn(needed)) {
      if (await this.parts.get(key)?.catchUp(manager)) continue;
      this.parts.delete(key);
      return undefined;
    }
    const own = this.linesOf(needed.own);
    const lines = this.linesOf(needed.amounts);
    if (!lines.isExact) return undefined;
    const found = await this.found(manager, rows, values);
    const { measured } = request;
    const columns = amountColumns(needed.amounts, lines, placeOfDay(measured, measured.conversion));
    const rates = await this.rates.find(manager, measured.conversion, columns);
    const columnsOf = (source: HeldSource) => this.keyColumns(source, request);
    const { size } = this.numbers;
    const amounts = new RowAmounts(columns, rates, columnsOf(needed.amounts), size);
    const keys = [needed.own, ...needed.linked].map((source) => new RowKeys(columnsOf(source), size));
    const dictionaries = request.dimensions.map(({ name }) => this.dictionaryOf(needed, name));
    try {
      const asked = found ?? own.rows;
      const sums = addUp(asked, { ...request, sizes: dictionaries.map((one) => one.size), keys, amounts });
      const currencies = columns.currencies.dictionary;
      return await tellSums(manager, request, { sums, rows: asked, amounts, rates, currencies, dictionaries });
    } catch (error) {
      if (error instanceof InexactError) return undefined;
      throw error;
    }
  }

  /** The rows that the request is about; undefined for all. */
  private async found(
    manager: EntityManager,
    { conditions }: CountedRows,
    values: readonly unknown[],
  ): Promise<number[] | undefined> {
    if (conditions === 'TRUE') return undefined;
    const [{ ids }]: [{ ids: string | null }] = await manager.query(
      `SELECT string_agg(t.id::text, ',') AS ids FROM "${this.table}" t WHERE ${conditions}`,
      [...values],
    );
    return ids === null ? [] : ids.split(',').map((id) => this.numbers.numberOf(id));
  }

  private linesOf({ key }: HeldSource) {
    const part = this.parts.get(key);
    if (!part) throw new RangeError('A part must be held.');
    return part.lines;
  }

  private keyColumns(source: HeldSource, { dimensions }: StatisticsRequest) {
    const lines = this.linesOf(source);
    const asked = dimensions.flatMap(({ name }, place) => {
      const index = source.dimensions.indexOf(name);
      return index === -1 ? [] : [{ place, column: lines.columns[index] ?? new Int32Array() }];
    });
    return { lines, columns: asked.map(({ column }) => column), places: asked.map(({ place }) => place) };
  }

  private dictionaryOf(needed: Needed, name: string) {
    const source = sourcesIn(needed).find(({ dimensions }) => dimensions.includes(name));
    const dictionary = source && this.linesOf(source).dictionaries[source.dimensions.indexOf(name)];
    if (!dictionary) throw new RangeError(`A dimension must be held, but got: ${name}`);
    return dictionary;
  }
}

function sourcesIn({ own, linked, amounts }: Needed): HeldSource[] {
  return [own, ...linked, amounts];
}

function unique(sources: readonly HeldSource[]): HeldSource[] {
  return [...new Map(sources.map((source) => [source.key, source])).values()];
}
