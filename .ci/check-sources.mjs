import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, repository, repositoryFiles } from './repository-files.mjs';

// Rules on the source text that the formatter and the linter do not know.

const LONGEST_FILE_LINES = 300;

/** The files and folders that may touch the environment, each with the reason; tests may, since they start programs. */
const MAY_TOUCH_ENVIRONMENT = new Map([
  ['packages/config/src/settings.ts', 'the reader of settings'],
  ['packages/config/src/force-environment.ts', 'writes what a foreign package reads'],
  ['packages/testkit/src/run-environment.ts', "hands the run's database to Jest's workers"],
  ['apps/launcher/src/child-environment.ts', 'passes the environment on to children'],
  [
    'packages/supergraph/compatibility/',
    "starts another engine, whose configuration is read from its process's environment",
  ],
  ['apps/launcher/bin/', 'runs before packages are there, and passes the environment on to npm and turbo'],
]);

const TOUCHES_ENVIRONMENT = [
  /\bprocess\s*\??\.\s*env\b/,
  /\bprocess\s*\[\s*['"`]env['"`]\s*\]/,
  /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
  /import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](?:node:)?process['"]/,
];

const faults = [];
const read = (name) => readFileSync(join(repository, name), 'utf8');

const sources = repositoryFiles(/^(apps|packages)\/.*\.([cm]?js|tsx?)$/);
const isTest = (name) => /\.test\.tsx?$|\/src\/testing\//.test(name);
const touching = sources
  .filter((name) => !isTest(name))
  .filter((name) => TOUCHES_ENVIRONMENT.some((pattern) => pattern.test(read(name))));
const fits = (name, place) => (place.endsWith('/') ? name.startsWith(place) : name === place);
const places = [...MAY_TOUCH_ENVIRONMENT.keys()];
for (const name of touching) {
  if (!places.some((place) => fits(name, place))) {
    faults.push(`${name} touches process.env: declare a setting and read it with @kakehashi/config.`);
  }
}
for (const place of places) {
  if (existsSync(join(repository, place)) && !touching.some((name) => fits(name, place))) {
    faults.push(`${place} no longer touches process.env: remove it from the list.`);
  }
}

const lengths = sources
  .filter((name) => name.includes('/src/'))
  .map((name) => ({ name, lines: read(name).trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);
for (const { name, lines } of lengths) {
  if (lines > LONGEST_FILE_LINES) faults.push(`${name} has ${lines} lines, more than ${LONGEST_FILE_LINES}: split it.`);
}

for (const lock of repositoryFiles(/(^|\/)package-lock\.json$/)) {
  const hosts = read(lock).match(/"resolved": "https?:/g) ?? [];
  if (hosts.length > 0)
    faults.push(`${lock} names a registry host ${hosts.length} times: omit-lockfile-registry-resolved.`);
}

const at = (share) => lengths[Math.floor((lengths.length - 1) * share)]?.lines;
report(faults, `${sources.length} source files, median ${at(0.5)} lines, 90th percentile ${at(0.9)}`);
