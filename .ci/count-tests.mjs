import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { report, repository, repositoryFiles } from './repository-files.mjs';

// Adds up what the workspaces' Jests say in a log of `npm test`, and notices one that said nothing.
// Usage: node .ci/count-tests.mjs LOG COUNTS   (writes "passed failed" to COUNTS)

const [logFile, countsFile] = process.argv.slice(2);
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const log = readFileSync(logFile, 'utf8').replace(/\u001b\[[0-9;]*m/g, '');

const lines = [...log.matchAll(/^(?:.*?:)?\s*Tests:\s+(\d.*\btotal)\s*$/gm)].map(([, figures]) => figures);
const sum = (what) =>
  lines.reduce((total, figures) => total + Number(new RegExp(`(\\d+) ${what}\\b`).exec(figures)?.[1] ?? 0), 0);
const [passed, failed] = [sum('passed'), sum('failed')];

writeFileSync(countsFile, `${passed} ${failed}\n`);

const faults = [];
const tests = repositoryFiles(/^(apps|packages)\/.*\/src\/.*\.test\.tsx?$/);
const withTests = repositoryFiles(/^(apps|packages)\/.*package\.json$/)
  .filter((manifest) => JSON.parse(readFileSync(join(repository, manifest), 'utf8')).scripts?.test !== undefined)
  .map((manifest) => dirname(manifest))
  .filter((folder) => tests.some((test) => test.startsWith(`${folder}/`)));
if (lines.length !== withTests.length) {
  faults.push(`${withTests.length} workspaces have tests, but ${lines.length} told a result`);
}
// A file that does not even load has no tests to count.
if (failed === 0 && /Test Suites:\s+\d+ failed/.test(log)) faults.push('a test file failed before its tests ran');
if (passed === 0) faults.push('no test passed');
report(faults, `${passed} tests passed, ${failed} failed, in ${lines.length} workspaces`);
