import { join } from 'node:path';
import { subgraphEnvironment } from './child-environment';
import { type DatabaseStamp, extendStamp } from './database-stamp';
import type { Databases } from './databases';
import { migrationsDigest, sampleDigest } from './digest';

import type { SubgraphPackage } from './subgraph-package';
import { runTask } from './task';
import type { Terminal } from './terminal';

/** What {@link prepareSubgraphs} needs. */
export interface PrepareOptions {
  /** The repository. */
  readonly root: string;
  /** The launcher's folder. */
  readonly dataFolder: string;
  readonly databases: Databases;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Whether to load the sample where it is missing; a database of the user's own never gets it unasked. */
  readonly withSample: boolean;
}

/**
 * Brings a subgraph's database up to date: applies migrations, loads the sample; each only when it is not known to be
 * done. A step is remembered when it has succeeded, so one that broke off is repeated.
 */
async function prepareSubgraph(
  subgraph: SubgraphPackage,
  stamps: ReadonlyMap<string, DatabaseStamp>,
  options: PrepareOptions,
): Promise<void> {
  const { databases, terminal, root, withSample } = options;
  const { name } = subgraph;
  if (!databases.isEmbedded(name)) {
    await terminal.step(`${name}: migrate`, () => runSubgraphTask(subgraph, ['migrate'], options));
    return;
  }
  const stamp = stamps.get(name) ?? {};
  const migrations = migrationsDigest(root, subgraph);
  if (stamp.migrations !== migrations) {
    await terminal.step(`${name}: migrate`, () => runSubgraphTask(subgraph, ['migrate'], options));
    await extendStamp(databases.urlOf(name), { migrations });
  }
  const sample = sampleDigest(root, subgraph);
  if (withSample && stamp.sample !== 'chosen' && stamp.sample !== sample) {
    const summary = await terminal.step(`${name}: load the sample`, () =>
      runSubgraphTask(subgraph, ['sample'], options),
    );
    if (summary !== undefined) terminal.line(`    ${summary}`);
    await extendStamp(databases.urlOf(name), { sample });
  }
}

function runSubgraphTask(
  subgraph: SubgraphPackage,
  command: readonly string[],
  { databases, dataFolder, terminal, signal }: PrepareOptions,
): Promise<string | undefined> {
  const definition = {
    name: subgraph.name,
    program: subgraph.program,
    arguments: command,
    environment: subgraphEnvironment(databases.urlOf(subgraph.name)),
    logFile: join(dataFolder, 'logs', `${subgraph.name}.log`),
  };
  return runTask(definition, terminal, signal);
}

/** Brings the databases of all subgraphs up to date, side by side. */
export async function prepareSubgraphs(subgraphs: readonly SubgraphPackage[], options: PrepareOptions): Promise<void> {
  const stamps = await createDatabases(subgraphs, options.databases);
  const results = await Promise.allSettled(subgraphs.map((subgraph) => prepareSubgraph(subgraph, stamps, options)));
  // All have ended by now; the first fault is told.
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** Creates the embedded databases that are missing, one after the other: they change the same rows of the catalogue. */
async function createDatabases(
  subgraphs: readonly SubgraphPackage[],
  { embedded, isEmbedded }: Databases,
): Promise<Map<string, DatabaseStamp>> {
  const stamps = (await embedded?.readStamps()) ?? new Map<string, DatabaseStamp>();
  for (const { name } of subgraphs) {
    if (embedded !== undefined && isEmbedded(name) && !embedded.isCreated(stamps.get(name))) {
      stamps.set(name, await embedded.create(name));
    }
  }
  return stamps;
}
