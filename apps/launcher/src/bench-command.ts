import { join } from 'node:path';
import { runAttached } from './attached-process';

/**
 * `npm run bench -- <suite> [--only table,…] [--people N] [--rounds N]`: runs a benchmark of the whole system and prints its tables.
 *
 * @returns its exit code
 */
export function runBench(root: string, commandLine: readonly string[]): Promise<number> {
  return runAttached({
    program: join(root, 'apps/bench/dist/main.js'),
    arguments: commandLine,
    environment: {},
    folder: root,
  });
}
