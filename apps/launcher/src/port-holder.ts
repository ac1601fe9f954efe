import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describeProcess } from '@kakehashi/embedded-postgres';

const run = promisify(execFile);
const LISTENING = '0A';

/** Who listens on a TCP port, such as `process 4711 (node server.js)`; `undefined` when the system does not tell us. */
export async function findPortHolder(port: number): Promise<string | undefined> {
  const processId = (await findByProc(port)) ?? (await findByLsof(port));
  if (processId === undefined) return undefined;
  const described = await describeProcess(processId);
  return described === undefined ? `process ${processId}` : `process ${processId} (${described.command.slice(0, 80)})`;
}

/** Linux: the kernel's table of sockets leads to an inode, and a process's open files lead back. */
async function findByProc(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = tables
    .flatMap((table) => table.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
  if (sockets.length === 0) return undefined;
  for (const processId of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const files = await readdir(`/proc/${processId}/fd`).catch(() => []);
    for (const file of files) {
      const target = await readlink(`/proc/${processId}/fd/${file}`).catch(() => '');
      if (sockets.includes(target)) return Number(processId);
    }
  }
  return undefined;
}

async function findByLsof(port: number): Promise<number | undefined> {
  const found = await run('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN']).catch(() => undefined);
  const processId = Number(found?.stdout.split('\n')[0]);
  return Number.isInteger(processId) && processId > 0 ? processId : undefined;
}
