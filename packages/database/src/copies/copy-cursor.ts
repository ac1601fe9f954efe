import type { DataSource, EntityManager } from 'typeorm';
import type { Copy } from './copy';

/** How far a copy has come. */
export interface CopyCursor {
  /** Position in the owner's journal up to which every change is here, once all rows were read. */
  readonly position: string;
  /** What stands at that position there; null where its journal was empty. */
  readonly mark: string | null;
  /** Id up to which all rows were read; null when they all were, and changes are followed. */
  readonly walkedTo: string | null;
}

/** How fresh a copy is. */
export interface CopyFreshness {
  /** What is copied, such as `Organisation`. */
  readonly of: string;
  /** Name of the subgraph that owns it. */
  readonly from: string;
  /** It is as its owner was at that instant, or newer; null while it was never whole. */
  readonly asOf: Date | null;
  /** Whether all rows were here once, of the owner or of the sample. */
  readonly isWhole: boolean;
}

/** Where to read on; null from the beginning, as when the copy has another shape than it had. */
export async function readCopyCursor(
  database: DataSource | EntityManager,
  { table, ...copy }: Copy,
): Promise<CopyCursor | null> {
  const [row] = await database.query(
    `SELECT position::text, mark, walked_to AS "walkedTo" FROM copy_cursor WHERE copy = $1 AND shape = $2`,
    [table, shapeOf(copy)],
  );
  return row ?? null;
}

/** How fresh copies are, in one statement. */
export async function readFreshness(
  database: DataSource | EntityManager,
  copies: readonly Copy[],
): Promise<CopyFreshness[]> {
  const rows: { copy: string; asOf: Date | null; isWhole: boolean }[] = await database.query(
    'SELECT copy, as_of AS "asOf", is_whole AS "isWhole" FROM copy_cursor WHERE copy = ANY($1)',
    [copies.map(({ table }) => table)],
  );
  const known = new Map(rows.map((row) => [row.copy, row]));
  return copies.map(({ of, from, table }) => {
    const { asOf = null, isWhole = false } = known.get(table) ?? {};
    return { of, from, asOf, isWhole };
  });
}

/** What is copied; when it becomes something else, all rows are read anew. */
export function shapeOf({ of, from, columns }: Omit<Copy, 'table'>): string {
  return JSON.stringify([from, of, ...columns]);
}
