import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Creates the links between shared libraries that npm cannot pack and that the package lists in `pg-symlinks.json`.
 * Links that exist stay as they are.
 *
 * @param folder the package's `native` folder, or a copy of it
 */
export async function hydrateSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // The list's paths begin with "native/".
    const link = join(folder, target.replace(/^native\//, ''));
    const linked = join(folder, source.replace(/^native\//, ''));
    await symlink(relative(dirname(link), linked), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
