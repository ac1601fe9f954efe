import type { DataSource, EntityManager } from 'typeorm';
import { changedRowsSql } from './changed-rows';
import { HeldLines, type ReadLine } from './held-lines';
import type { HeldSource } from './held-source';
import type { RowNumbers } from './row-numbers';

/** How many rows are read at a time while others want the database and the process too. */
const CHUNK = 5_000;
/** With more changes since it was last looked at, everything is read anew. */
const MOST_CHANGED = 5_000;

/** The id of the row, the amount, and the columns. */
type ReadRow = readonly [string, string | null, ...(string | null)[]];

/** Up to where all changes are in a part: the journal's position, and the changes of the copies that it is read from. */
interface State {
  readonly position: string;
  readonly copies: string;
}

/** The lines of one source, as they are at a position of the journal. */
export class HeldPart {
  private constructor(
    private readonly table: string,
    private readonly source: HeldSource,
    private readonly numbers: RowNumbers,
    readonly lines: HeldLines,
    private state: State,
  ) {}

  /** Reads all lines, each part as it is then: what is written meanwhile is read again by {@link catchUp}. */
  static async read(
    database: DataSource,
    table: string,
    source: HeldSource,
    numbers: RowNumbers,
    signal?: AbortSignal,
  ): Promise<HeldPart> {
    const [state] = await database.query(stateSql(), [source.copies]);
    const [{ ids }] = await database.query(`SELECT string_agg(id::text, ',' ORDER BY id) AS ids FROM "${table}"`);
    const all: string[] = ids === null ? [] : ids.split(',');
    const part = new HeldPart(table, source, numbers, new HeldLines(source.columnCount), state);
    const chunkFrom = async (from: number): Promise<ReadRow[]> => {
      if (from >= all.length) return [];
      signal?.throwIfAborted();
      return readRows(database, source, all.slice(from, from + CHUNK));
    };
    for (let from = 0, next = chunkFrom(0); from < all.length; from += CHUNK) {
      const rows = await next;
      // PostgreSQL reads the next ones while these are taken; when it fails, it is awaited in its turn.
      next = chunkFrom(from + CHUNK);
      part.lines.append(part.linesOf(rows));
    }
    return part;
  }

  /**
   * Brings the lines to the state of a transaction's snapshot, by the journal.
   *
   * @returns false where too much has changed, so that it must be read anew
   */
  async catchUp(manager: EntityManager): Promise<boolean> {
    const { entityMetadatas } = manager.connection;
    const hasId = (table: string) =>
      entityMetadatas.some((one) => one.tableName === table && one.primaryColumns[0]?.databaseName === 'id');
    const { steps, copies } = this.source;
    const changed = changedRowsSql(this.table, [steps], hasId);
    const [{ ids, ...state }]: [State & { ids: string[] }] = await manager.query(
      `SELECT ARRAY(SELECT id::text FROM (${changed}) changed (id) WHERE id IS NOT NULL LIMIT ${MOST_CHANGED + 1}) AS ids, now.*
       FROM (${stateSql('$2')}) now`,
      [this.state.position, copies],
    );
    if (ids.length > MOST_CHANGED || state.copies !== this.state.copies) return false;
    if (ids.length > 0) {
      const replaced = new Set(ids.map((id) => this.numbers.numberOf(id)));
      this.lines.replace(replaced, this.linesOf(await readRows(manager, this.source, ids)));
    }
    this.state = state;
    return true;
  }

  private linesOf(rows: readonly ReadRow[]): ReadLine[] {
    return rows.map(([id, amount, ...texts]) => ({
      row: this.numbers.numberOf(id),
      texts,
      ...(amount !== null && { amount }),
    }));
  }
}

async function readRows(
  database: Pick<EntityManager, 'query'>,
  { sql }: HeldSource,
  ids: readonly string[],
): Promise<ReadRow[]> {
  const [{ lines }]: [{ lines: string }] = await database.query(sql, [ids]);
  return JSON.parse(lines);
}

function stateSql(copies = '$1'): string {
  return `SELECT coalesce((SELECT max(position) FROM journal), 0)::text AS position,
    coalesce((SELECT string_agg(copy || ' ' || changes, ',' ORDER BY copy) FROM derived.copy_change
      WHERE copy = ANY(${copies}::text[])), '') AS copies`;
}
