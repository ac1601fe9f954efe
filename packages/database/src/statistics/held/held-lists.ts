import type { DataSource } from 'typeorm';
import { HeldList } from './held-list';

/** Fewer rows are read each time as quickly. */
const HOLD_FROM_ROWS = 20_000;

/** What a data source's statistics hold in memory. */
class HeldLists {
  private readonly lists = new Map<string, HeldList>();
  fromRows = HOLD_FROM_ROWS;

  constructor(private readonly database: DataSource) {}

  /** The columns of the statistics of a table. */
  of(table: string): HeldList {
    const known = this.lists.get(table) ?? new HeldList(this.database, table);
    this.lists.set(table, known);
    return known;
  }

  holdFrom(rows: number): void {
    this.fromRows = rows;
    this.lists.clear();
  }

  async settled(): Promise<void> {
    for (const list of this.lists.values()) await list.settled();
  }
}

const known = new WeakMap<DataSource, HeldLists>();

/** What a data source's statistics hold in memory. */
export function heldListsOf(database: DataSource): HeldLists {
  const lists = known.get(database) ?? new HeldLists(database);
  known.set(database, lists);
  return lists;
}

/**
 * Says of how many rows columns are held in memory from now on, and forgets what is held.
 *
 * @param fromRows lists with so many rows or more; default 20,000
 * @returns resolves when nothing is being read any more
 */
export function holdStatistics(database: DataSource, fromRows: number): () => Promise<void> {
  const lists = heldListsOf(database);
  lists.holdFrom(fromRows);
  return () => lists.settled();
}
