import type { DataSource } from 'typeorm';
import { withActor } from '../journal/with-actor';
import type { UpsertCount } from '../upsert';
import { writeRows } from './apply-page';
import type { Copy } from './copy';
import { readCopyCursor } from './copy-cursor';
import type { CopiedRow } from './original';

const BATCH_ROWS = 2_000;

/**
 * Writes all rows of a copy that its owner has not told anything yet, as a sample or a test does. What the owner tells later
 * goes before it.
 *
 * @returns how many were written; none where the owner has told already
 */
export async function fillCopy(dataSource: DataSource, copy: Copy, rows: Iterable<CopiedRow>): Promise<UpsertCount> {
  let [given, written] = [0, 0];
  let batch: CopiedRow[] = [];
  const write = (isLast = false) =>
    withActor(dataSource, { actor: 'sample' }, async (manager) => {
      given += batch.length;
      const rows = batch;
      batch = [];
      if (await readCopyCursor(manager, copy)) return;
      written += await writeRows(manager, copy, rows);
      if (!isLast) return;
      await manager.query(
        `INSERT INTO copy_cursor (copy, shape, position, is_whole) VALUES ($1, 'sample', 0, true)
         ON CONFLICT (copy) DO UPDATE SET is_whole = true`,
        [copy.table],
      );
    });
  for (const row of rows) {
    batch.push(row);
    if (batch.length >= BATCH_ROWS) await write();
  }
  await write(true);
  await dataSource.query(`ANALYZE "${copy.table}"`);
  return { inserted: written, updated: 0, unchanged: given - written };
}
