import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runAttached } from './attached-process';
import { subgraphEnvironment } from './child-environment';
import { extendStamp } from './database-stamp';
import { openDatabases } from './databases';
import { LauncherError } from './launcher-error';
import { prepareSubgraphs } from './prepare-subgraph';
import { findRunning, lockDataFolder } from './running-file';
import { readCallersFolder, readExternalDatabases, readLauncherSettings } from './settings';
import { listenForShutdown } from './shutdown';
import { listSubgraphs, type SubgraphPackage } from './subgraph-package';
import type { Terminal } from './terminal';

/**
 * `npm run import -- <kind> <file>`: hands the file to the subgraph that imports that kind.
 *
 * @returns the subgraph's exit code
 * @throws LauncherError when no subgraph imports that kind, or there is no such file
 */
export async function runImport(root: string, commandLine: readonly string[], terminal: Terminal): Promise<number> {
  const subgraphs = listSubgraphs(root);
  const [kind, file, ...rest] = commandLine;
  const importer = subgraphs.find(({ imports }) => kind !== undefined && imports.includes(kind));
  if (importer === undefined || file === undefined) {
    const known = subgraphs.flatMap(({ imports }) => imports).join(', ') || 'none';
    throw new LauncherError(
      importer === undefined
        ? `Nothing imports ${kind === undefined ? 'a file without its kind' : `files of the kind "${kind}"`}.`
        : `The file of kind "${kind}" is missing.`,
      `Type npm run import -- <kind> <file>; the known kinds are: ${known}.`,
    );
  }
  const path = resolve(readCallersFolder(), file);
  if (!existsSync(path)) throw new LauncherError(`There is no file ${path}.`, 'Give its path from where you stand.');
  return withDatabases(root, subgraphs, 'import', terminal, (databaseOf) =>
    runProgram(importer, ['import', String(kind), path, ...rest], databaseOf),
  );
}

/**
 * `npm run sample [-- --people N]`: loads the sample into every subgraph, one after the other.
 *
 * @returns 0, or the exit code of the first subgraph that failed
 */
export async function runSample(root: string, commandLine: readonly string[], terminal: Terminal): Promise<number> {
  const subgraphs = listSubgraphs(root);
  const external = readExternalDatabases(subgraphs.map(({ name }) => name));
  return withDatabases(root, subgraphs, 'sample', terminal, async (databaseOf) => {
    for (const subgraph of subgraphs) {
      const code = await runProgram(subgraph, ['sample', ...commandLine], databaseOf);
      if (code !== 0) return code;
      // A size that somebody chose is left alone by npm start.
      if (commandLine.length > 0 && !external.has(subgraph.name)) {
        await extendStamp(databaseOf(subgraph.name), { sample: 'chosen' });
      }
    }
    return 0;
  });
}

/**
 * `npm run events -- <subgraph> [skip <source> <position> <reason>]`: tells how far a subgraph has read the events of others,
 * or has it pass over one that it can not apply.
 *
 * @returns the subgraph's exit code
 * @throws LauncherError when there is no such subgraph
 */
export async function runEvents(root: string, commandLine: readonly string[], terminal: Terminal): Promise<number> {
  const subgraphs = listSubgraphs(root);
  const [name, ...rest] = commandLine;
  const reader = subgraphs.find((subgraph) => subgraph.name === name);
  if (reader === undefined) {
    throw new LauncherError(
      name === undefined ? 'Whose reading of events?' : `There is no subgraph "${name}".`,
      `Type npm run events -- <subgraph>; there are: ${subgraphs.map((subgraph) => subgraph.name).join(', ')}.`,
    );
  }
  return withDatabases(root, subgraphs, 'events', terminal, (databaseOf) =>
    runProgram(reader, ['events', ...rest], databaseOf),
  );
}

function runProgram(
  { program, name }: SubgraphPackage,
  command: readonly string[],
  databaseOf: (subgraph: string) => string,
): Promise<number> {
  return runAttached({
    program,
    arguments: command,
    environment: subgraphEnvironment(databaseOf(name)),
    folder: process.cwd(),
  });
}

/** Uses the databases of a system that runs, or opens and migrates them for the time. */
async function withDatabases(
  root: string,
  subgraphs: readonly SubgraphPackage[],
  command: string,
  terminal: Terminal,
  use: (databaseOf: (subgraph: string) => string) => Promise<number>,
): Promise<number> {
  const { dataFolder } = readLauncherSettings(root);
  const running = await findRunning(dataFolder);
  if (running?.subgraphs !== undefined) {
    const { subgraphs: addresses } = running;
    return use((subgraph) => addresses[subgraph]?.database ?? '');
  }
  const lock = await lockDataFolder(dataFolder, command);
  const shutdown = listenForShutdown();
  try {
    const databases = await openDatabases(dataFolder, subgraphs, terminal);
    try {
      const { signal } = shutdown;
      await prepareSubgraphs(subgraphs, { root, dataFolder, databases, terminal, signal, withSample: false });
      return await use((subgraph) => databases.urlOf(subgraph));
    } finally {
      await databases.close();
    }
  } finally {
    shutdown.release();
    lock.release();
  }
}
