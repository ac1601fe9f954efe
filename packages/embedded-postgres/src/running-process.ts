import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with that id exists, whoever's it is. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a process is: its parent, and its command line with arguments apart by spaces. */
export interface ProcessDescription {
  readonly parentId: number;
  readonly command: string;
}

/** Describes a process; `undefined` when it is gone or the system (Windows) has no cheap way to tell. */
export async function describeProcess(processId: number): Promise<ProcessDescription | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    const [status, command] = await Promise.all([
      readFile(`/proc/${processId}/stat`, 'utf8'),
      readFile(`/proc/${processId}/cmdline`, 'utf8'),
    ]);
    // The second field is the program's name in brackets, which may itself hold spaces and brackets.
    const [, parentId] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return { parentId: Number(parentId), command: command.replaceAll('\0', ' ').trim() };
  } catch {
    return describeByPs(processId);
  }
}

async function describeByPs(processId: number): Promise<ProcessDescription | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'ppid=', '-o', 'command=', '-p', String(processId)]);
    const [, parentId, command] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
    return command === undefined ? undefined : { parentId: Number(parentId), command: command.trim() };
  } catch {
    return undefined;
  }
}

/** Waits until a process, which need not be a child of ours, is gone; `false` when it still lives after the deadline. */
export async function waitUntilGone(processId: number, deadlineMs: number): Promise<boolean> {
  const end = Date.now() + deadlineMs;
  while (isAlive(processId)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}
