import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDataFolder, type EmbeddedPostgres, startEmbeddedPostgres } from '@kakehashi/embedded-postgres';

/** Data that dies with the run needs no safety: nothing is flushed to the disk. Many workspaces share the connections. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  autovacuum_naptime: '600',
};

let server: EmbeddedPostgres | undefined;
let folder: string | undefined;

/** Starts the run's own server in a temporary folder and returns its address. */
export async function startTestServer(): Promise<string> {
  folder = await chooseDataFolder(join(tmpdir(), `kakehashi-test-${randomUUID()}`));
  server = await startEmbeddedPostgres({ dataFolder: folder, settings: SETTINGS });
  return server.url;
}

/** Stops the run's own server, if there is one, and removes its data. */
export async function stopTestServer(): Promise<void> {
  await server?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  server = folder = undefined;
}
