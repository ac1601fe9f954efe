import { closeSync, openSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const SHOWN_LINES = 5;

/** Runs something with the log file opened anew. The server writes to it directly, so that it never depends on us reading. */
export function withLogFile<T>(path: string, use: (descriptor: number) => T): T {
  // Removed, not emptied: after a start as root it would belong to root.
  rmSync(path, { force: true });
  const descriptor = openSync(path, 'w', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last lines of a server's log, joined by ` / `; empty when there are none. */
export async function lastLogLines(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-SHOWN_LINES).join(' / ');
}
