import type { DataSource, EntityManager } from 'typeorm';
import { withActor } from '../journal/with-actor';
import type { Copy } from './copy';
import { type CopyCursor, readCopyCursor, shapeOf } from './copy-cursor';
import type { CopiedRow, OriginalPage } from './original';

/** A page of an original, and how far it was read from where. */
export interface ReadPage extends OriginalPage {
  /** The cursor from which it was read; null for the beginning. */
  readonly from: CopyCursor | null;
  /** An instant before it was read, from which on the copy is whole; undefined while more is to come. */
  readonly asOf: Date | undefined;
}

/**
 * Brings a copy to what a page tells, and moves its cursor in the same transaction. A page that was read from where the copy
 * does not stand any more changes nothing: another process was faster.
 *
 * @returns where the copy stands now; undefined when the page came too late
 */
export async function applyPage(dataSource: DataSource, copy: Copy, page: ReadPage): Promise<CopyCursor | undefined> {
  const { from, rows, gone } = page;
  const isWalk = from === null || from.walkedTo !== null;
  if (!isWalk && rows.length === 0 && gone.length === 0) return moveOn(dataSource.manager, copy, page);
  // The writers' lock is held: two processes do not apply at once, and what counts rows by the copy is right.
  return withActor(dataSource, { actor: `copy:${copy.from}` }, async (manager) => {
    const cursor = await moveOn(manager, copy, page);
    if (!cursor) return undefined;
    await writeRows(manager, copy, rows);
    await deleteRows(manager, copy, gone);
    if (isWalk) await deleteOthers(manager, copy, from?.walkedTo ?? null, cursor.walkedTo, rows);
    return cursor;
  });
}

/** Moves the cursor from where the page was read; undefined when it does not stand there. */
async function moveOn(manager: EntityManager, copy: Copy, page: ReadPage): Promise<CopyCursor | undefined> {
  const { from, rows, hasMore, asOf } = page;
  const isWalk = from === null || from.walkedTo !== null;
  const to: CopyCursor = {
    // Changes since the first part was read are read after the last one.
    ...(isWalk && from ? from : { position: page.position, mark: page.mark }),
    walkedTo: isWalk && hasMore ? (rows.at(-1)?.id ?? null) : null,
  };
  if (from === null) {
    if (await readCopyCursor(manager, copy)) return undefined;
    await manager.query(
      `INSERT INTO copy_cursor AS c (copy, shape, position, mark, walked_to, as_of, is_whole)
       VALUES ($1, $2, $3, $4, $5, NULL, $5::uuid IS NULL)
       ON CONFLICT (copy) DO UPDATE SET shape = excluded.shape, position = excluded.position, mark = excluded.mark,
         walked_to = excluded.walked_to, as_of = NULL, is_whole = c.is_whole OR excluded.is_whole`,
      [copy.table, shapeOf(copy), to.position, to.mark, to.walkedTo],
    );
    return to;
  }
  const [, moved] = await manager.query(
    `UPDATE copy_cursor SET position = $3, mark = $4, walked_to = $5, as_of = coalesce($6, as_of),
       is_whole = is_whole OR $5::uuid IS NULL
     WHERE copy = $1 AND shape = $2 AND position = $7 AND walked_to IS NOT DISTINCT FROM $8`,
    [copy.table, shapeOf(copy), to.position, to.mark, to.walkedTo, asOf ?? null, from.position, from.walkedTo],
  );
  return moved === 1 ? to : undefined;
}

/**
 * Writes rows into a copy; one that is as it should be is left alone.
 *
 * @returns how many were written
 */
export async function writeRows(
  manager: EntityManager,
  { table, columns }: Copy,
  rows: readonly CopiedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const list = (prefix = '') => columns.map((name) => `${prefix}"${name}"`).join(', ');
  const [{ written }] = await manager.query(
    `WITH written AS (INSERT INTO "${table}" AS t (id, ${list()}) SELECT id, ${list()} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT (id) DO UPDATE SET ${columns.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
     WHERE (${list('t.')}) IS DISTINCT FROM (${list('excluded.')}) RETURNING 1)
     SELECT count(*)::int AS written FROM written`,
    [JSON.stringify(rows)],
  );
  return written;
}

async function deleteRows(manager: EntityManager, { table }: Copy, gone: readonly string[]): Promise<void> {
  if (gone.length > 0) await manager.query(`DELETE FROM "${table}" WHERE id = ANY($1::uuid[])`, [gone]);
}

/** What stands between the ends of a part of all rows and was not told there is gone. */
async function deleteOthers(
  manager: EntityManager,
  { table }: Copy,
  after: string | null,
  last: string | null,
  rows: readonly CopiedRow[],
): Promise<void> {
  await manager.query(
    `DELETE FROM "${table}" WHERE ($1::uuid IS NULL OR id > $1) AND ($2::uuid IS NULL OR id <= $2) AND id <> ALL($3::uuid[])`,
    [after, last, rows.map(({ id }) => id)],
  );
}
