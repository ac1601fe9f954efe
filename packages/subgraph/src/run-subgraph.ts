import { readProgramSettings, SettingsError } from '@kakehashi/config';
import { createDataSource, migrate } from '@kakehashi/database';
import { type Logger, pino } from 'pino';
import type { DataSource } from 'typeorm';
import { BulkLoader } from './commands/bulk-loader';
import { runEventsCommand } from './commands/events';
import { writeSchemaFile } from './commands/schema-file';
import { serve } from './commands/serve';
import { writeWorkflowsFile } from './commands/workflows-file';
import { openGatewaySignature } from './identity/signature-settings';
import { subgraphSettings } from './server/settings';
import { partsOfDatabase } from './subgraph-database';
import type { SubgraphDefinition } from './subgraph-definition';
import { UsageError } from './usage-error';

const USAGE =
  'serve | migrate | sample [--people N] | import <kind> <file> | events [skip <source> <position> <reason>] | schema';
const DEFAULT_PEOPLE = 300;

/**
 * The main program of every subgraph: `node dist/src/main.js <command>`.
 *
 * | command | does |
 * |---|---|
 * | `serve` (default) | answers GraphQL until SIGTERM, SIGINT or the end of the parent process |
 * | `migrate` | applies the migrations that are missing |
 * | `sample [--people N]` | writes the built-in facts and demonstration data for N people, 300 by default |
 * | `import <kind> <file>` | imports a public file |
 * | `events` | tells how far the events of others have been applied, and which could not be |
 * | `events skip <source> <position> <reason>` | has an event passed over that can not be applied |
 * | `schema` | writes schema.graphql and workflows.md; needs no database |
 *
 * Exit code 0 when it did what was asked, 1 when not, with one sentence on why.
 */
export async function runSubgraph(
  definition: SubgraphDefinition,
  [command = 'serve', ...rest] = process.argv.slice(2),
): Promise<void> {
  try {
    if (command === 'schema') {
      await writeSchemaFile(definition);
      await writeWorkflowsFile(definition);
    } else await runWithDatabase(definition, command, rest);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${definition.name}: ${explain(error)}\n`);
  }
}

async function runWithDatabase(
  definition: SubgraphDefinition,
  command: string,
  rest: readonly string[],
): Promise<void> {
  const settings = readProgramSettings({ ...definition.settings, ...subgraphSettings });
  const signature = command === 'serve' ? openGatewaySignature(definition.name, settings) : undefined;
  const log = pino({ name: definition.name, level: settings.LOG_LEVEL });
  const database = createDataSource({
    url: settings.DATABASE_URL,
    applicationName: `kakehashi-${definition.name}`,
    ...partsOfDatabase(definition),
    poolSize: settings.DATABASE_POOL_SIZE,
    statementTimeoutMs: command === 'serve' ? settings.DATABASE_STATEMENT_TIMEOUT_MS : 0,
  });
  await database.initialize();
  try {
    if (command === 'serve') {
      await serve(definition, database, log, {
        host: settings.HOST,
        port: settings.PORT ?? definition.port,
        collector: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
        traceRatio: settings.TRACE_RATIO,
        signature,
        events: settings,
        settings,
      });
    } else if (command === 'migrate') {
      await reportMigrations(database, log);
    } else {
      await runCommand(definition, database, command, rest);
    }
  } finally {
    await database.destroy();
  }
}

async function reportMigrations(database: DataSource, log: Logger): Promise<void> {
  const applied = await migrate(database);
  log.info({ applied }, applied.length === 0 ? 'no migration was missing' : 'migrations applied');
}

async function runCommand(
  definition: SubgraphDefinition,
  database: DataSource,
  command: string,
  rest: readonly string[],
): Promise<void> {
  if (command === 'sample') {
    const loader = new BulkLoader(database);
    await definition
      .loadSample(loader, peopleCount(rest))
      .finally(() => process.stdout.write(`${definition.name}: ${loader.finish()}\n`));
  } else if (command === 'import') {
    const [kind = '', file] = rest;
    const importFile = definition.imports?.[kind];
    if (!importFile || !file) {
      throw new UsageError(`must be called as: import <${Object.keys(definition.imports ?? {}).join('|')}> <file>`);
    }
    process.exitCode = await importFile(database, file);
  } else if (command === 'events') {
    process.stdout.write(await runEventsCommand(database, rest));
  } else {
    throw new UsageError(`must be called with one of: ${USAGE}, but got: ${command}`);
  }
}

function peopleCount(rest: readonly string[]): number {
  const at = rest.indexOf('--people');
  if (at < 0) return DEFAULT_PEOPLE;
  const count = Number(rest[at + 1]);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000) {
    throw new UsageError(`--people must be a whole number between 0 and 1,000,000, but got: ${rest[at + 1]}`);
  }
  return count;
}

/** A fault as one sentence for the person at the terminal; only a fault of ours shows its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  if (error instanceof SettingsError || error instanceof UsageError) return error.message;
  if (code === 'EADDRINUSE') return `the port is taken (${error.message}); set PORT to a free one`;
  if (code === 'ECONNREFUSED') return 'the database does not answer at DATABASE_URL; is it running?';
  return code === undefined && error.stack ? error.stack : error.message;
}
