import { existsSync } from 'node:fs';
import { readStamps } from './database-stamp';
import { embeddedDataFolder, openDatabases } from './databases';
import { migrationsDigest } from './digest';
import { type Check, CheckFailure } from './doctor-check';
import { findRunning, lockDataFolder } from './running-file';
import { databaseSettingOf, type LauncherSettings, readExternalDatabases } from './settings';
import type { SubgraphPackage } from './subgraph-package';
import type { Terminal } from './terminal';

/** Addresses of the databases for the time of a check, and the way to let go of them. */
interface Access {
  urlOf(subgraph: string): string;
  close(): Promise<void>;
}

/** A server that is started for the time of a check is not told about. */
const quiet: Terminal = { line: () => undefined, step: (_label, run) => run() };

/** One check for each subgraph's database: it can be reached and has all migrations. */
export function databaseChecks(
  root: string,
  { dataFolder }: LauncherSettings,
  subgraphs: readonly SubgraphPackage[],
): Check[] {
  let access: Promise<Access | undefined> | undefined;
  let waiting = subgraphs.length;
  return subgraphs.map((subgraph) => ({
    name: `Database of ${subgraph.name}`,
    run: async () => {
      access ??= openAccess(dataFolder, subgraphs);
      const opened = await access;
      try {
        if (opened === undefined) return 'not made yet: the first npm start makes it';
        return await checkDatabase(root, subgraph, opened.urlOf(subgraph.name));
      } finally {
        waiting -= 1;
        if (waiting === 0) await opened?.close();
      }
    },
  }));
}

/** The databases of the system that runs, or else the embedded server, started for the time; `undefined` when it has no data yet. */
async function openAccess(dataFolder: string, subgraphs: readonly SubgraphPackage[]): Promise<Access | undefined> {
  const running = await findRunning(dataFolder);
  if (running?.subgraphs !== undefined) {
    const { subgraphs: addresses } = running;
    return { urlOf: (name) => addresses[name]?.database ?? '', close: async () => undefined };
  }
  const external = readExternalDatabases(subgraphs.map(({ name }) => name));
  const isAllExternal = external.size === subgraphs.length;
  if (!isAllExternal && !existsSync(await embeddedDataFolder(dataFolder))) return undefined;
  const lock = await lockDataFolder(dataFolder, 'doctor');
  try {
    const databases = await openDatabases(dataFolder, subgraphs, quiet);
    const close = async () => {
      await databases.close();
      lock.release();
    };
    return { urlOf: (name) => databases.urlOf(name), close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function checkDatabase(root: string, subgraph: SubgraphPackage, url: string): Promise<string> {
  const isExternal = readExternalDatabases([subgraph.name]).has(subgraph.name);
  const stamps = await readStamps(url).catch((error: Error) => {
    const remedy = isExternal ? `correct ${databaseSettingOf(subgraph.name)}` : 'npm start';
    throw new CheckFailure(`cannot be reached (${error.message})`, remedy);
  });
  // A database of the user's own is migrated at every start and not stamped.
  if (isExternal) return 'reachable';
  const stamp = stamps.get(subgraph.name);
  if (stamp?.migrations !== migrationsDigest(root, subgraph))
    throw new CheckFailure('migrations are missing', 'npm start');
  return stamp.sample === undefined ? 'migrated, without the sample' : 'migrated, with the sample';
}
