import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { report, repository } from './repository-files.mjs';

// What listens on TCP ports, read from Linux itself: `ss` need not be installed.
// Usage: node .ci/listeners.mjs              prints what listens now, one address a line
//        node .ci/listeners.mjs BEFORE       fails when something of this repository listens that is not in that list

const LISTEN = '0A';
/** A process that has just been told to end may take a moment. */
const GRACE_MS = 10_000;
const STEP_MS = 500;

const [beforeFile] = process.argv.slice(2);
if (beforeFile === undefined) {
  process.stdout.write(
    listening()
      .map(({ address }) => `${address}\n`)
      .join(''),
  );
} else {
  const before = new Set(readFileSync(beforeFile, 'utf8').split('\n'));
  const added = () => listening().filter(({ address, inode }) => !before.has(address) && isOurs(inode));
  let left = added();
  for (let waited = 0; left.length > 0 && waited < GRACE_MS; waited += STEP_MS) {
    await sleep(STEP_MS);
    left = added();
  }
  report(
    left.map(({ address, inode }) => `${address} is still listened on by ${describe(ownerOf(inode))}`),
    `${before.size - 1} listeners before the run`,
  );
}

/** Address in the kernel's hexadecimal notation made readable, and the socket's inode. */
function listening() {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => {
    const [, ...rows] = readText(file).trim().split('\n');
    return rows
      .map((row) => row.trim().split(/\s+/))
      .filter((columns) => columns[3] === LISTEN)
      .map((columns) => ({ address: readable(columns[1]), inode: columns[9] }));
  });
}

function readable(hexadecimal) {
  const [host, port] = hexadecimal.split(':');
  return `${host}:${Number.parseInt(port, 16)}`;
}

/**
 * Whether a socket belongs to what this run started: to a process that works in this repository or has lost its parent,
 * or to one that can't be seen. Another user of the same machine may start its own things meanwhile.
 */
function isOurs(inode) {
  const owner = ownerOf(inode);
  if (owner === undefined) return true;
  const isHere = owner.folder === repository || owner.folder.startsWith(`${repository}/`);
  return isHere || owner.command.includes(`${repository}/`) || owner.parent === '1';
}

function ownerOf(inode) {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!holds(id, inode)) continue;
    return {
      id,
      command: readText(`/proc/${id}/cmdline`).replaceAll('\0', ' ').trim(),
      folder: readLink(`/proc/${id}/cwd`),
      parent: /^PPid:\s+(\d+)/m.exec(readText(`/proc/${id}/status`))?.[1],
    };
  }
  return undefined;
}

function holds(id, inode) {
  try {
    return readdirSync(`/proc/${id}/fd`).some((descriptor) => {
      return readLink(join('/proc', id, 'fd', descriptor)) === `socket:[${inode}]`;
    });
  } catch {
    // It has ended, or is not ours to look into.
    return false;
  }
}

function describe(owner) {
  return owner === undefined
    ? 'a process that can not be seen'
    : `process ${owner.id} in ${owner.folder}: ${owner.command}`;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readLink(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
