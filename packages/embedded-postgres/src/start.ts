import { chown, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findBinaries } from './binaries';
import { clusterFiles, ensureCluster } from './cluster';
import { prepareDataFolder } from './data-folder';
import { endEarlierServer } from './earlier-server';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { freePort, isPortFree } from './free-port';
import { waitUntilReady } from './readiness';
import { startOverRemains } from './remains';
import { type ServerExit, spawnServer } from './server-process';
import { findServerUser } from './server-user';

/** What {@link startEmbeddedPostgres} needs. */
export interface EmbeddedPostgresOptions {
  /** Where the data is or will be; as root, a folder from `chooseDataFolder`. Nothing else may be in it. */
  readonly dataFolder: string;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Told in a few words what is being done. */
  readonly onProgress?: (line: string) => void;
  /** Settings as in postgresql.conf, such as `{fsync: 'off'}` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL that accepts connections. */
export interface EmbeddedPostgres {
  /** Address of the superuser in the database `postgres`: `postgres://postgres:…@127.0.0.1:port/postgres`. Holds a password. */
  readonly url: string;
  readonly port: number;
  readonly processId: number;
  /** Settles when the server has ended, asked to or not; never rejects. */
  readonly exited: Promise<ServerExit>;
  /** Stops the server: open transactions are rolled back, connections closed. Calling it twice is the same as once. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of our own on 127.0.0.1 and waits until it accepts connections. A new data folder is
 * initialised first; a server that a killed earlier start left behind is stopped first, and the statements of a server that
 * was killed itself are waited for.
 *
 * The server ends when `stop` is called and, at the latest, when this process does.
 *
 * @throws EmbeddedPostgresError that says what is wrong and what to do about it
 */
export async function startEmbeddedPostgres({
  dataFolder,
  port = 0,
  onProgress = () => undefined,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(dataFolder);
  const user = await findServerUser(folder);
  const binaries = await findBinaries(user);
  await prepareDataFolder(folder, user);
  const files = clusterFiles(folder);
  await endEarlierServer(files, onProgress);
  const password = await ensureCluster(folder, binaries, user, onProgress);

  if (port !== 0 && !(await isPortFree(port))) {
    throw new EmbeddedPostgresError(`Port ${port} for PostgreSQL is taken.`, 'Choose another, or 0 for a free one.');
  }
  const chosenPort = port === 0 ? await freePort() : port;
  onProgress(`Starting ${binaries.version} on port ${chosenPort}`);
  await writeFile(files.owner, `${process.pid}\n`);
  if (user !== undefined) await chown(files.owner, user.uid, user.gid);
  const url = `postgres://postgres:${password}@127.0.0.1:${chosenPort}/postgres`;
  const server = await startOverRemains(files.log, async () => {
    const spawned = await spawnServer({ binaries, files, user, port: chosenPort, settings });
    await waitUntilReady(url, spawned, files.log);
    return spawned;
  });
  return { url, port: chosenPort, processId: server.processId, exited: server.exited, stop: () => server.stop() };
}
