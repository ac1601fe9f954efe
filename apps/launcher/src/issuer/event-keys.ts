import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyPair } from '@kakehashi/call-signature';

/**
 * Opens the key pairs by which subgraphs sign as readers of one another's events; those that are missing are made.
 *
 * @returns subgraph → what it has set
 */
export async function openEventKeys(
  dataFolder: string,
  subgraphs: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const folder = join(dataFolder, 'event-keys');
  const readers = join(folder, 'public');
  const settings = new Map<string, Record<string, string>>();
  for (const subgraph of subgraphs) {
    const [privateKey, publicKeys] = [join(folder, 'private', `${subgraph}.json`), join(readers, `${subgraph}.json`)];
    if (!existsSync(privateKey) || !existsSync(publicKeys)) await makeKeyPair(privateKey, publicKeys);
    settings.set(subgraph, { EVENT_KEY_FILE: privateKey, EVENT_READERS_FOLDER: readers });
  }
  return settings;
}
