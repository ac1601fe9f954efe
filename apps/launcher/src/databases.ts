import { join } from 'node:path';
import { chooseDataFolder } from '@kakehashi/embedded-postgres';
import { EmbeddedDatabases } from './embedded-databases';
import { KeptServer } from './kept-server';
import { readExternalDatabases } from './settings';
import type { SubgraphPackage } from './subgraph-package';
import type { Terminal } from './terminal';

/** The databases of all subgraphs, reachable until they are closed. */
export interface Databases {
  /** The embedded ones; `undefined` when the settings name a database of the user's own for every subgraph. */
  readonly embedded: EmbeddedDatabases | undefined;
  /** Where the embedded data is. */
  readonly folder: string | undefined;
  /** Rejects when the embedded server has ended by itself too often; never resolves. */
  readonly lost: Promise<never>;
  isEmbedded(subgraph: string): boolean;
  /** Address that a subgraph uses. */
  urlOf(subgraph: string): string;
  /** Stops the embedded server. */
  close(): Promise<void>;
}

/** The folder of the embedded server's data. */
export function embeddedDataFolder(dataFolder: string): Promise<string> {
  return chooseDataFolder(join(dataFolder, 'postgres'));
}

/**
 * Starts the embedded server, unless the settings name databases of the user's own for all subgraphs.
 *
 * @param dataFolder the launcher's folder, locked by this process
 * @throws EmbeddedPostgresError when the server cannot be started
 * @throws SettingsError when an address is wrong
 */
export async function openDatabases(
  dataFolder: string,
  subgraphs: readonly SubgraphPackage[],
  terminal: Terminal,
): Promise<Databases> {
  const external = readExternalDatabases(subgraphs.map(({ name }) => name));
  const isEmbedded = (subgraph: string) => !external.has(subgraph);
  const needsServer = subgraphs.some(({ name }) => isEmbedded(name));
  const folder = needsServer ? await embeddedDataFolder(dataFolder) : undefined;
  const server =
    folder === undefined ? undefined : await terminal.step('PostgreSQL', () => KeptServer.start(folder, terminal));
  const embedded = server === undefined ? undefined : new EmbeddedDatabases(server.url);
  return {
    embedded,
    folder,
    isEmbedded,
    lost: server?.givenUp ?? NEVER,
    urlOf: (subgraph) => external.get(subgraph) ?? embedded?.urlOf(subgraph) ?? '',
    close: async () => server?.stop(),
  };
}

const NEVER = new Promise<never>(() => undefined);
