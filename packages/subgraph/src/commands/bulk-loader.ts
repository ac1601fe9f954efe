import {
  analyseTable,
  type CopiedRow,
  type Copy,
  type EntityClass,
  fillCopy,
  lastRecordedAt,
  type UpsertCount,
  type UpsertRow,
  upsertRows,
  withActor,
} from '@kakehashi/database';
import { MultiBar, Presets } from 'cli-progress';
import type { DataSource } from 'typeorm';

/** Things of one kind, on their way into the tables that they fill. */
export interface BulkLoad<R> {
  /** Shown beside the progress bar. */
  readonly label: string;
  /** What to write, read one after the other and once each. */
  readonly sources: readonly Iterable<R>[];
  /** How many things the sources hold, for the progress bar. */
  readonly total: number;
  /** The tables; of some things, the rows of one table are written before those of the next. */
  readonly tables: readonly BulkTable<R>[];
}

/** A table that things of one kind fill. */
export interface BulkTable<R> {
  readonly entity: EntityClass;
  /** The rows of the table that one thing becomes: none, one or several. */
  readonly rowsOf: (thing: R) => readonly UpsertRow[];
}

/** Things of another subgraph, on their way into the copy that is kept of them here. */
export interface CopyLoad<R> {
  /** Shown beside the progress bar. */
  readonly label: string;
  readonly sources: readonly Iterable<R>[];
  readonly total: number;
  readonly copy: Copy;
  readonly rowOf: (thing: R) => CopiedRow;
}

/** What was known of the things of one table. */
export interface PastLoad {
  /** Shown beside the progress bar. */
  readonly label: string;
  readonly entity: EntityClass;
  readonly versions: readonly PastVersion[];
}

/** What was known of one thing from an instant on. */
export interface PastVersion {
  readonly actor: string;
  readonly recordedAt: Date;
  readonly row: UpsertRow;
}

/** When one table has as many rows to write, those of all tables are written. */
const BATCH_ROWS = 2_000;

/**
 * Writes many rows with flat memory: batch by batch, each batch one transaction. Rows that are there
 * already stay as they are, whatever was made of them since.
 */
export class BulkLoader {
  private readonly counts: UpsertCount = { inserted: 0, updated: 0, unchanged: 0 };
  private readonly begun = performance.now();
  private readonly bars: MultiBar | undefined;

  private readonly actor: string;

  /**
   * @param options.isSilent no progress bars, as where there is no terminal; default false
   * @param options.actor in whose name the journal records it; default `sample`
   */
  constructor(
    readonly database: DataSource,
    { isSilent = false, actor = 'sample' } = {},
  ) {
    this.actor = actor;
    if (isSilent || !process.stderr.isTTY) return;
    const format = '  {label} |{bar}| {percentage}% of {total}';
    this.bars = new MultiBar({ format, hideCursor: true, gracefulExit: false }, Presets.shades_grey);
  }

  /** Writes the rows that are not there yet. */
  async load<R>({ label, sources, total, tables }: BulkLoad<R>): Promise<void> {
    const bar = this.bars?.create(total, 0, { label: label.padEnd(26) });
    let batches: UpsertRow[][] = tables.map(() => []);
    const write = async () => {
      await withActor(this.database, { actor: this.actor }, async (manager) => {
        for (const [place, { entity }] of tables.entries()) {
          this.count(await upsertRows(manager, entity, batches[place] ?? [], { keepsExisting: true }));
        }
      });
      batches = tables.map(() => []);
    };
    for (const source of sources) {
      for (const thing of source) {
        for (const [place, { rowsOf }] of tables.entries()) batches[place]?.push(...rowsOf(thing));
        bar?.increment();
        if (batches.some(({ length }) => length >= BATCH_ROWS)) await write();
      }
    }
    await write();
    for (const { entity } of tables) await analyseTable(this.database, entity);
  }

  /**
   * Writes what was known earlier, each version for its own instant; those of one thing stand oldest first. A version that
   * is not newer than what is recorded of its thing stays unwritten.
   */
  async loadPast({ label, entity, versions }: PastLoad): Promise<void> {
    const bar = this.bars?.create(versions.length, 0, { label: label.padEnd(26) });
    for (const { actor, recordedAt, row } of versions) {
      const written = await withActor(this.database, { actor, recordedAt }, async (manager) => {
        const last = await lastRecordedAt(manager, entity, String(row.id));
        const isKnown = last !== null && last >= recordedAt;
        return isKnown ? { inserted: 0, updated: 0, unchanged: 1 } : upsertRows(manager, entity, [row]);
      });
      this.count(written);
      bar?.increment();
    }
  }

  /** Fills the copy of another subgraph's rows that its owner has told nothing of yet. */
  async fill<R>({ label, sources, total, copy, rowOf }: CopyLoad<R>): Promise<void> {
    const bar = this.bars?.create(total, 0, { label: label.padEnd(26) });
    function* rows(): Iterable<CopiedRow> {
      for (const source of sources) {
        for (const thing of source) {
          bar?.increment();
          yield rowOf(thing);
        }
      }
    }
    this.count(await fillCopy(this.database, copy, rows()));
  }

  private count({ inserted, updated, unchanged }: UpsertCount): void {
    this.counts.inserted += inserted;
    this.counts.updated += updated;
    this.counts.unchanged += unchanged;
  }

  /** Ends the progress display and tells in one line what was written, and how fast. */
  finish(): string {
    this.bars?.stop();
    const { inserted, updated, unchanged } = this.counts;
    const seconds = (performance.now() - this.begun) / 1_000;
    const perSecond = Math.round((inserted + updated + unchanged) / seconds);
    return `${inserted} rows written, ${updated} changed, ${unchanged} left as they were, in ${seconds.toFixed(1)} s (${perSecond} rows/s)`;
  }
}
