import type { DataSource } from 'typeorm';
import type { EntityClass } from '../../data-source';
import { HeldList } from './held-list';
import type { HeldStatistics } from './needed-sources';

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
 * Reads into memory what any question of a list's money may need, so that the first one is answered as fast as all others.
 *
 * @returns whether the list is so long that it is held; of a short one nothing is read
 * @throws what the database throws, or the signal's reason
 */
export async function readHeldStatistics(
  database: DataSource,
  entity: EntityClass,
  statistics: HeldStatistics,
  signal: AbortSignal,
): Promise<boolean> {
  const lists = heldListsOf(database);
  const { tableName } = database.getMetadata(entity);
  const [{ rows }]: [{ rows: string }] = await database.query(`SELECT count(*) AS rows FROM "${tableName}"`);
  if (Number(rows) < lists.fromRows) return false;
  await lists.of(tableName).holdAll(statistics, signal);
  return true;
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
