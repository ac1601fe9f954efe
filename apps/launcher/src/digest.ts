import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphPackage } from './subgraph-package';

/**
 * Changes when a subgraph's migrations do, or what `migrate` sees to beside them: journal, search tables, the fold by which
 * names are found, and the counts that its lists declare.
 *
 * @param root the repository
 */
export function migrationsDigest(root: string, subgraph: SubgraphPackage): string {
  const packages = ['database', 'search-key', 'subgraph'].map((name) => join(root, 'packages', name, 'dist'));
  return digestOf([join(subgraph.folder, 'dist'), ...packages]);
}

/**
 * Changes when the programs that write a subgraph's sample do: the sample package and the subgraph itself.
 *
 * @param root the repository
 */
export function sampleDigest(root: string, subgraph: SubgraphPackage): string {
  return digestOf([join(root, 'packages', 'sample', 'dist'), join(subgraph.folder, 'dist')]);
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders.filter((path) => existsSync(path))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
