import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.mjs';

/**
 * Installs the packages unless node_modules holds what the lock file asks for.
 *
 * @param {string} root the repository
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const hasLock = existsSync(lockFile(root));
  await runTool({
    label: 'Installing packages',
    command: 'npm',
    // Development packages too, even under NODE_ENV=production: the build needs them.
    args: [hasLock ? 'ci' : 'install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    root,
    remedy: 'See its message above; without a connection to the registry, "npm ci --prefer-offline" may do.',
  });
  if (existsSync(lockFile(root))) writeStamp(root);
}

/**
 * Whether node_modules is what the lock file asks for. A stamp beside the packages says so; where it is missing, because
 * somebody ran npm by hand, npm's own record of what it installed does.
 *
 * @param {string} root the repository
 */
export function isInstalled(root) {
  if (!existsSync(join(root, 'node_modules')) || !existsSync(lockFile(root))) return false;
  if (readText(stampFile(root)) === stampText(root)) return true;
  if (!recordMatchesLock(root)) return false;
  writeStamp(root);
  return true;
}

const lockFile = (root) => join(root, 'package-lock.json');
const stampFile = (root) => join(root, 'node_modules', '.kakehashi-install');

function stampText(root) {
  const digest = createHash('sha256')
    .update(readFileSync(lockFile(root)))
    .digest('hex');
  // Packages with binaries differ from platform to platform, and a folder may be mounted on several.
  return `${digest} ${process.platform}-${process.arch}\n`;
}

function writeStamp(root) {
  writeFileSync(stampFile(root), stampText(root));
}

function recordMatchesLock(root) {
  const record = readText(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile(root), 'utf8')).packages);
  return wanted.every(([path, { version, optional }]) => {
    if (path === '' || optional) return true;
    return installed[path] !== undefined && installed[path].version === version;
  });
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
