import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchSystem } from './bench-system';
import { reads } from './reads/reads';
import { chooseTables, type Table } from './suite';

const SUITES: Readonly<Record<string, Readonly<Record<string, Table>>>> = { reads };

/** `npm run bench -- <suite> [--only table,…] [--people N] [--rounds N]`. Exit code 1 when it could not be carried out. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      people: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '100' },
    },
  });
  const suite = SUITES[positionals[0] ?? ''];
  if (!suite) throw new Error(`Type npm run bench -- <suite>; the suites are: ${Object.keys(SUITES).join(', ')}.`);
  const tables = chooseTables(suite, values.only);
  const rounds = wholeNumber('rounds', values.rounds);
  const system = await BenchSystem.start(resolve(__dirname, '../../..'), wholeNumber('people', values.people));
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
