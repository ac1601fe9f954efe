import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchSystem } from './bench-system';
import { benchGateway } from './gateway/gateway';
import { benchMatchingQuality } from './matching/quality';
import { networks } from './networks/networks';
import { reads } from './reads/reads';
import { statistics } from './statistics/statistics';
import { chooseTables, type Table } from './suite';

const SUITES: Readonly<Record<string, Readonly<Record<string, Table>>>> = { reads, statistics, networks };

/** Suites that fill the databases by themselves, in a folder of their own, and need few people beside. */
const PEOPLE_OF_OWN: Readonly<Record<string, number>> = { networks: 100 };

const ROOT = resolve(__dirname, '../../..');

/**
 * `npm run bench -- <suite> [--only table,…] [--people N] [--rounds N]`, `npm run bench -- gateway` with options of its own, or
 * `npm run bench -- matching`.
 * Exit code 1 when it could not be carried out.
 */
async function main(): Promise<void> {
  if (process.argv[2] === 'gateway') return benchGateway(ROOT, process.argv.slice(3));
  if (process.argv[2] === 'matching') return benchMatchingQuality();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      people: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '100' },
    },
  });
  const name = positionals[0] ?? '';
  const suite = SUITES[name];
  if (!suite) {
    const names = [...Object.keys(SUITES), 'gateway', 'matching'].join(', ');
    throw new Error(`Type npm run bench -- <suite>; the suites are: ${names}.`);
  }
  const tables = chooseTables(suite, values.only);
  const rounds = wholeNumber('rounds', values.rounds);
  const own = PEOPLE_OF_OWN[name];
  const system = await (own === undefined
    ? BenchSystem.start(ROOT, wholeNumber('people', values.people))
    : BenchSystem.start(ROOT, own, `bench-${name}`));
  try {
    for (const table of tables) await table(system, rounds);
  } finally {
    await system.stop();
  }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`--${option} must be a whole number from 1, but got: ${text}`);
  }
  return value;
}

main().catch((error: Error) => {
  process.exitCode = 1;
  process.stderr.write(`${error.message}\n`);
});
