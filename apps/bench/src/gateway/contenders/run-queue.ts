import { readFileSync } from 'node:fs';

const NANOSECONDS_PER_MS = 1e6;

/**
 * How long a process' main thread has been ready to run while its core did something else, since its start, in
 * milliseconds.
 *
 * @returns undefined where the system does not tell; Linux does
 */
export function waitedMs(pid: number): number | undefined {
  try {
    const [, waited] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return waited === undefined ? undefined : waited / NANOSECONDS_PER_MS;
  } catch {
    return undefined;
  }
}
