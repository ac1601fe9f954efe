import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readExample, variablesOf } from './compose-file.mjs';

const IS_SECRET = /PASSWORD|SECRET|TOKEN|KEY$/;

/**
 * What is wrong with the variables of the compose file, beside those that .env.example explains.
 *
 * @param {string} repository its folder
 * @param {string} text the compose file
 * @returns {string[]}
 */
export function variableFaults(repository, text) {
  const faults = [];
  const { required, optional } = readExample(readFileSync(join(repository, '.env.example'), 'utf8'));
  const variables = variablesOf(text);
  for (const { name, rule, word } of variables) {
    if (rule === ':?' && !required.has(name)) faults.push(`.env.example does not name ${name}, which must be set`);
    else if (rule === ':-' && optional.get(name) !== word) {
      faults.push(`.env.example must tell the default of ${name}: "# ${name}=${word}"`);
    } else if (rule === '') faults.push(`\${${name}} needs ":?" with a message or ":-" with a default`);
    if (IS_SECRET.test(name) && rule !== ':?') faults.push(`${name} is a secret and must have no default`);
  }
  for (const name of [...required.keys(), ...optional.keys()]) {
    if (!variables.some((variable) => variable.name === name))
      faults.push(`.env.example names ${name}, which nothing uses`);
  }
  for (const [name, value] of required) if (value !== '') faults.push(`.env.example gives ${name} a value`);
  for (const [password] of text.matchAll(/:\/\/[^\s@/]*:(?!\$\{)[^\s@/]*@|PASSWORD:\s+(?!\$\{)\S+/g)) {
    faults.push(`a password stands in the compose file: ${password}`);
  }
  if (!isIgnoredByGit(repository, '.env')) faults.push('.gitignore must have a line ".env": it holds passwords');
  return faults;
}

function isIgnoredByGit(repository, path) {
  try {
    execFileSync('git', ['check-ignore', '--quiet', path], { cwd: repository });
    return true;
  } catch {
    return false;
  }
}

/** Settings that the images have besides those that our programs declare. */
const OF_NODE = ['NODE_ENV'];
const OF_POSTGRES = ['POSTGRES_DB', 'POSTGRES_INITDB_ARGS', 'POSTGRES_PASSWORD', 'POSTGRES_USER'];

/**
 * What is wrong with the environment of one of our services: names that the program does not know, values that it refuses.
 *
 * @param {string} repository its folder, built
 * @param {string} entry the program, relative to the repository
 * @param {Readonly<Record<string, string>>} environment of image and service together
 */
export function environmentFaults(repository, entry, environment) {
  const require = createRequire(join(repository, 'package.json'));
  const { readSettings } = require(join(repository, 'packages/config/dist'));
  const declared = entry.startsWith('apps/gateway/')
    ? require(join(repository, 'apps/gateway/dist/settings.js')).gatewaySettings
    : require(join(repository, 'packages/subgraph/dist/server/settings.js')).subgraphSettings;
  const known = [...Object.keys(declared), ...OF_NODE];
  const unknown = Object.keys(environment).filter((name) => !known.includes(name));
  const faults = unknown.map((name) => `${entry} knows no setting ${name}`);
  try {
    readSettings(declared, environment);
  } catch (fault) {
    faults.push(`${entry} refuses its settings: ${fault.message}`);
  }
  return faults;
}

/**
 * What is wrong with the environment of PostgreSQL: its own settings, and those that the script for new databases reads.
 *
 * @param {string} script text of that script
 * @param {Readonly<Record<string, string>>} environment
 */
export function postgresFaults(script, environment) {
  const read = [...script.matchAll(/^\\getenv \w+ (\w+)$/gm)].map(([, name]) => name);
  const known = [...OF_POSTGRES, ...read];
  return [
    ...Object.keys(environment)
      .filter((name) => !known.includes(name))
      .map((name) => `nothing in the postgres service reads ${name}`),
    ...[...read, 'POSTGRES_PASSWORD']
      .filter((name) => !environment[name])
      .map((name) => `the postgres service must be given ${name}`),
  ];
}
