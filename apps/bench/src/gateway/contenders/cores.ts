import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Core of the gateway under test; the others are for the load and the subgraphs. */
const GATEWAY_CORE = 0;

/** Asked once: a process that is tied to a core sees no other. */
const CORES = availableParallelism();

/**
 * Which cores the gateway and everything else run on.
 *
 * @param cores how many there are
 * @returns lists as `taskset` reads them; undefined when there is but one core
 */
export function shareCores(cores: number): { readonly gateway: string; readonly load: string } | undefined {
  if (cores < 2) return undefined;
  return { gateway: String(GATEWAY_CORE), load: cores === 2 ? '1' : `1-${cores - 1}` };
}

/**
 * Ties a process, its threads and what it starts from now on to its share of the cores.
 *
 * @returns whether it was done; without `taskset`, which only Linux has, or with one core it can't
 */
export function pin(pid: number, part: 'gateway' | 'load'): boolean {
  const share = shareCores(CORES);
  if (!share) return false;
  try {
    execFileSync('taskset', ['-acp', share[part], String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
