import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  check,
  checkOwnership,
  checkPermissions,
  compose,
  type Places,
  printOwnership,
  type Report,
  writeOwnership,
  writePermissions,
} from './commands';

const USAGE = `Usage: node packages/supergraph/dist/main.js <command>
  compose                    compose apps/subgraphs/*/schema.graphql into packages/supergraph/supergraph.graphql
  check                      the same, but compare with the file and exit 1 when it is stale
  ownership                  print who owns which type, as a Markdown table
  ownership --write FILE     put the table between <!-- ownership:begin --> and <!-- ownership:end --> of FILE
  ownership --check FILE     exit 1 when the table in FILE is stale
  permissions --write FILE   put roles and guarded places between <!-- roles:… --> and <!-- guarded:… --> of FILE
  permissions --check FILE   exit 1 when they are stale`;

const repository = resolve(__dirname, '../../..');
const places: Places = {
  subgraphs: resolve(repository, 'apps/subgraphs'),
  supergraph: resolve(__dirname, '../supergraph.graphql'),
};

function run(): Report {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'string' }, check: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...rest] = positionals;
  if (values.help) return { isGood: true, lines: [USAGE] };
  if (command === 'ownership' && rest.length === 0) {
    if (values.write !== undefined) return writeOwnership(places, values.write);
    if (values.check !== undefined) return checkOwnership(places, values.check);
    return printOwnership(places);
  }
  if (command === 'permissions' && rest.length === 0) {
    if (values.write !== undefined) return writePermissions(places, values.write);
    if (values.check !== undefined) return checkPermissions(places, values.check);
  }
  const takesOptions = values.write !== undefined || values.check !== undefined;
  if (command === 'compose' && rest.length === 0 && !takesOptions) return compose(places);
  if (command === 'check' && rest.length === 0 && !takesOptions) return check(places);
  return { isGood: false, lines: [USAGE] };
}

let report: Report;
try {
  report = run();
} catch (fault) {
  report = { isGood: false, lines: [fault instanceof Error ? fault.message : String(fault)] };
}
(report.isGood ? process.stdout : process.stderr).write(`${report.lines.join('\n')}\n`);
process.exitCode = report.isGood ? 0 : 1;
