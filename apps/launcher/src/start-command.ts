import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPortFree } from '@kakehashi/embedded-postgres';
import { type Databases, openDatabases } from './databases';
import { InterruptedError, LauncherError } from './launcher-error';
import { findPortHolder } from './port-holder';
import { prepareSubgraphs } from './prepare-subgraph';
import { readQuestions } from './questions/question-files';
import { type FolderLock, lockDataFolder } from './running-file';
import { type LauncherSettings, readLauncherSettings } from './settings';
import { listenForShutdown, type Shutdown } from './shutdown';
import { listSubgraphs } from './subgraph-package';
import { Supervisor } from './supervisor';
import { describeSystem, gatewayAddress } from './system';
import type { Terminal } from './terminal';

/**
 * `npm start`: databases, migrations, sample, subgraphs, gateway; until a signal asks it to stop.
 *
 * @returns exit code 0
 * @throws LauncherError when something does not come up, or crashes too often; everything is stopped by then
 */
export async function start(root: string, terminal: Terminal): Promise<number> {
  const settings = readLauncherSettings(root);
  const lock = await lockDataFolder(settings.dataFolder, 'start');
  const shutdown = listenForShutdown();
  try {
    await requireFreePort(settings, lock);
    await run(root, settings, { terminal, shutdown, lock });
  } finally {
    lock.release();
    shutdown.release();
  }
  return 0;
}

/** How long the gateway of a launcher that was killed may take to finish. */
const DRAIN_MS = 10_000;

interface StartContext {
  readonly terminal: Terminal;
  readonly shutdown: Shutdown;
  readonly lock: FolderLock;
}

async function run(root: string, settings: LauncherSettings, context: StartContext): Promise<void> {
  const { terminal, shutdown } = context;
  const { dataFolder } = settings;
  const subgraphs = listSubgraphs(root);
  const databases = await openDatabases(dataFolder, subgraphs, terminal);
  try {
    const { signal } = shutdown;
    signal.throwIfAborted();
    await prepareSubgraphs(subgraphs, { root, dataFolder, databases, terminal, signal, withSample: true });
    const system = await describeSystem(root, settings, subgraphs, databases);
    const supervisor = new Supervisor([system.subgraphs, [system.gateway]], terminal);
    shutdown.hurry.addEventListener('abort', () => supervisor.kill());
    try {
      const names = [...subgraphs.map(({ name }) => name), 'gateway'].join(', ');
      await terminal.step(names, () => Promise.race([supervisor.start(), databases.lost, shutdown.interrupted]));
      announce(context, settings, databases, system.subgraphUrls);
      await tellWhereToGo(root, settings, databases, terminal);
      await Promise.race([supervisor.untilGivenUp(), databases.lost, shutdown.interrupted]);
    } finally {
      await terminal.step('stop the services', () => supervisor.stop());
    }
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
  } finally {
    if (databases.folder !== undefined) await terminal.step('stop PostgreSQL', () => databases.close());
  }
}

async function requireFreePort({ port, host }: LauncherSettings, { isAfterCrash }: FolderLock): Promise<void> {
  if (port === 0) return;
  const end = Date.now() + (isAfterCrash ? DRAIN_MS : 0);
  do {
    if (await isPortFree(port, host)) return;
    if (isAfterCrash) await sleep(100);
  } while (Date.now() < end);
  const holder = await findPortHolder(port);
  throw new LauncherError(
    `Port ${port} on ${host} is taken${holder === undefined ? '' : ` by ${holder}`}.`,
    `Stop that, or choose another port with the setting PORT, for instance: PORT=${port + 1} npm start`,
  );
}

function announce(
  { lock }: StartContext,
  settings: LauncherSettings,
  databases: Databases,
  subgraphUrls: ReadonlyMap<string, string>,
): void {
  const subgraphs = Object.fromEntries(
    [...subgraphUrls].map(([name, url]) => [name, { url, database: databases.urlOf(name) }]),
  );
  lock.announce({ gateway: gatewayAddress(settings), subgraphs });
}

async function tellWhereToGo(
  root: string,
  settings: LauncherSettings,
  databases: Databases,
  terminal: Terminal,
): Promise<void> {
  const address = gatewayAddress(settings);
  const firstQuery = readFirstQuery(root);
  terminal.line(`
Kakehashi answers.
  API       ${address}/graphql
  Explorer  ${address}/
  Data      ${databases.folder ?? 'in the databases that the settings name'}
  Logs      ${join(settings.dataFolder, 'logs')}
${settings.hasForeignIssuer ? '' : '  Token     npm run token -- --as analyst, to send as "authorization: Bearer <token>"\n'}
${firstQuery}Ctrl-C stops everything.`);
}

/** The query that a newcomer pastes: the first of the examples, all of which a test runs. */
function readFirstQuery(root: string): string {
  const [first] = readQuestions(root);
  if (first === undefined) return '';
  const query = first.query.replaceAll(/^/gm, '  ');
  return `A first query to paste into the explorer:\n\n${query}\n\n`;
}
