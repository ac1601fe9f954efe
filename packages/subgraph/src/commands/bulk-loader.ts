import {
  analyseTable,
  type EntityClass,
  type UpsertCount,
  type UpsertOptions,
  type UpsertRow,
  upsertRows,
} from '@kakehashi/database';
import { MultiBar, Presets } from 'cli-progress';
import type { DataSource } from 'typeorm';

/** One table's rows, on their way into the database. */
export interface BulkLoad<R> extends Pick<UpsertOptions, 'key'> {
  /** Shown beside the progress bar. */
  readonly label: string;
  readonly entity: EntityClass;
  /** What to write, read one after the other. */
  readonly sources: readonly Iterable<R>[];
  /** How many things the sources hold, for the progress bar. */
  readonly total: number;
  /** The rows of the table that one thing becomes: none, one or several. */
  readonly rowsOf: (thing: R) => readonly UpsertRow[];
}

const BATCH_ROWS = 2_000;

/**
 * Writes many rows with flat memory: batch by batch, each batch one statement and so one transaction. Rows that are there
 * already stay as they are, whatever was made of them since.
 */
export class BulkLoader {
  private readonly counts: UpsertCount = { inserted: 0, updated: 0, unchanged: 0 };
  private readonly begun = performance.now();
  private readonly bars: MultiBar | undefined;

  /** @param options.isSilent no progress bars, as where there is no terminal; default false */
  constructor(
    readonly database: DataSource,
    { isSilent = false } = {},
  ) {
    if (isSilent || !process.stderr.isTTY) return;
    const format = '  {label} |{bar}| {percentage}% of {total}';
    this.bars = new MultiBar({ format, hideCursor: true, gracefulExit: false }, Presets.shades_grey);
  }

  /** Writes the rows of one table that are not there yet. */
  async load<R>({ label, entity, sources, total, rowsOf, key = ['id'] }: BulkLoad<R>): Promise<void> {
    const bar = this.bars?.create(total, 0, { label: label.padEnd(24) });
    let batch: UpsertRow[] = [];
    const write = async () => {
      const written = await upsertRows(this.database.manager, entity, batch, { key, keepsExisting: true });
      this.counts.inserted += written.inserted;
      this.counts.updated += written.updated;
      this.counts.unchanged += written.unchanged;
      batch = [];
    };
    for (const source of sources) {
      for (const thing of source) {
        for (const row of rowsOf(thing)) batch.push(row);
        bar?.increment();
        if (batch.length >= BATCH_ROWS) await write();
      }
    }
    if (batch.length > 0) await write();
    await analyseTable(this.database, entity);
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
