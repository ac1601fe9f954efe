import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.mjs';

/**
 * Builds what changed. Turborepo knows what that is, but takes a second to say "nothing"; a stamp over names, sizes and
 * times of all files says it in a twentieth.
 *
 * @param {string} root the repository
 */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return;
  await runTool({
    label: 'Building',
    command: process.execPath,
    args: [join(root, 'node_modules/turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'],
    root,
    remedy: 'Correct what it names above; if nothing is wrong there, install anew: npm ci.',
  });
  writeFileSync(stampFile(root), fingerprint(root));
}

/**
 * Whether sources and built files are as they were after the last build.
 *
 * @param {string} root the repository
 */
export function isBuilt(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === fingerprint(root);
}

const stampFile = (root) => join(root, 'node_modules', '.kakehashi-build');

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'turbo.json']) addFile(hash, join(root, name));
  for (const folder of workspaces(root)) addFolder(hash, folder);
  // The explorer's build takes the examples in.
  addFolder(hash, join(root, 'docs/examples'));
  return hash.digest('hex');
}

/** The folders that package.json's "workspaces" names; a pattern ends with `/*` or is a folder. */
function workspaces(root) {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [join(root, pattern)];
    const parent = join(root, pattern.slice(0, -2));
    return entries(parent)
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(parent, entry.name));
  });
}

const IGNORED = new Set(['node_modules', '.turbo', 'coverage']);

function addFolder(hash, folder) {
  for (const entry of entries(folder)) {
    if (IGNORED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else addFile(hash, path);
  }
}

function addFile(hash, path) {
  const status = statSync(path, { throwIfNoEntry: false });
  hash.update(`${path}\0${status?.size}\0${status?.mtimeMs}\0`);
}

function entries(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
