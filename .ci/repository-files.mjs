import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The files of the working tree that git knows or would take, relative to the repository.
 *
 * @param {RegExp} [pattern] which of them; all by default
 * @returns {string[]}
 */
export function repositoryFiles(pattern = /(?:)/) {
  const options = { cwd: repository, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
  return [...new Set(names.split('\0'))]
    .filter((name) => name !== '' && pattern.test(name) && existsSync(join(repository, name)))
    .sort();
}

/**
 * Ends a check: prints its faults, or what it looked at when there is none.
 *
 * @param {readonly string[]} faults
 * @param {string} summary such as `12 files, 40 links`
 */
export function report(faults, summary) {
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(faults.length === 0 ? `${summary}: no fault\n` : `${summary}: ${faults.length} fault(s)\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
