import type { DataSource, EntityManager } from 'typeorm';
import type { Statistics } from '../read-statistics';
import type { MeasuredMoney, StatisticsRequest } from '../statistics-definition';
import type { CountedRows } from '../statistics-statement';
import { addResults } from './add-results';
import { addUp } from './add-up';
import { type AddedRows, heldColumns } from './held-columns';
import { HeldPart } from './held-part';
import { HeldRates } from './held-rates';
import type { HeldSource } from './held-source';
import { allSources, type HeldQuestion, type HeldStatistics, neededSources, sourcesIn } from './needed-sources';
import { InexactError } from './row-amounts';
import { RowNumbers } from './row-numbers';
import { type Results, type ResultsRequest, tellResults } from './tell-results';
import { tellSums } from './tell-sums';

/** A request whose money is converted and added up. */
export type MoneyRequest = StatisticsRequest & {
  readonly measured: MeasuredMoney & Required<Pick<MeasuredMoney, 'conversion'>>;
};

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

  /** Whether any of its columns are in memory. */
  get isHeld(): boolean {
    return this.parts.size > 0;
  }

  /** The answer, as the statement would give it; undefined while a column is not held. */
  answer(request: MoneyRequest, rows: CountedRows, values: readonly unknown[]): Promise<Statistics | undefined> {
    return this.ask(request, rows, values, (manager, added) =>
      tellSums(manager, request, addUp({ ...request, ...added }), added),
    );
  }

  /** What came of the rows, and what they come to; undefined while a column is not held. */
  answerResults(request: ResultsRequest, rows: CountedRows, values: readonly unknown[]): Promise<Results | undefined> {
    return this.ask(request, rows, values, (manager, added) =>
      tellResults(manager, request, addResults(added, request.mostGroups), added),
    );
  }

  /** Begins to read what a request would have needed, while others are answered; a failure is met again by the next one. */
  hold(request: HeldQuestion): void {
    const needed = neededSources(this.table, request);
    if (needed) this.readAll(sourcesIn(needed)).catch(() => undefined);
  }

  /**
   * Reads what any request may need.
   *
   * @throws what the database throws, or the signal's reason
   */
  async holdAll(statistics: HeldStatistics, signal: AbortSignal): Promise<void> {
    await this.readAll(allSources(this.table, statistics), signal);
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
    const known = this.reading.get(key);
    if (known) return known;
    const read = this.turnToRead
      .then(() => HeldPart.read(this.database, this.table, source, this.numbers, signal))
      .then((part) => void this.parts.set(key, part))
      .finally(() => this.reading.delete(key));
    this.reading.set(key, read);
    this.turnToRead = read.catch(() => undefined);
    return read;
  }

  /** Answers within a transaction that sees what the columns see; undefined while one is not held. */
  private ask<T>(
    question: HeldQuestion,
    rows: CountedRows,
    values: readonly unknown[],
    answer: (manager: EntityManager, added: AddedRows) => Promise<T>,
  ): Promise<T | undefined> {
    const needed = neededSources(this.table, question);
    if (!needed || !sourcesIn(needed).every(({ key }) => this.parts.has(key))) return Promise.resolve(undefined);
    const answered = this.turn.then(() =>
      this.database.transaction('REPEATABLE READ', async (manager) => {
        if (!(await this.catchUp(manager, sourcesIn(needed))) || !this.linesOf(needed.amounts).isExact)
          return undefined;
        const found = (await this.found(manager, rows, values)) ?? this.linesOf(needed.own).rows;
        const { rates, numbers } = this;
        const linesOf = (source: HeldSource) => this.linesOf(source);
        const parts = { needed, question, rates, linesOf, rowCount: numbers.size };
        return answer(manager, { ...(await heldColumns(manager, parts)), rows: found });
      }),
    );
    this.turn = answered.catch(() => undefined);
    return answered.catch((error) => {
      if (error instanceof InexactError) return undefined;
      throw error;
    });
  }

  /** Whether all lines are as the transaction sees the tables; what has changed too much is read anew. */
  private async catchUp(manager: EntityManager, sources: readonly HeldSource[]): Promise<boolean> {
    for (const source of sources) {
      if (await this.parts.get(source.key)?.catchUp(manager)) continue;
      this.parts.delete(source.key);
      this.readAll([source]).catch(() => undefined);
      return false;
    }
    return true;
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
}
