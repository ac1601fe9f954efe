import type { DataSource } from 'typeorm';
import type { Copy } from './copy';

/**
 * Has all rows of a copy read anew, as when its owner was restored from a backup. Those that are there stay until then, and
 * how fresh they are is not known.
 */
export async function restartCopy(dataSource: DataSource, { table }: Copy): Promise<void> {
  await dataSource.query(`UPDATE copy_cursor SET shape = 'restarted', as_of = NULL WHERE copy = $1`, [table]);
}
