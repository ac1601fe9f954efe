import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { isHttpUrl } from '../subgraph-urls';
import { DiskSource } from './disk-source';
import { filePlace } from './file-place';
import { folderPlace } from './folder-place';
import type { SupergraphSettings } from './supergraph-settings';
import type { SupergraphSource } from './supergraph-source';
import { UrlSource } from './url-source';

/** Opens what SUPERGRAPH names: an address, a folder or a file. */
export async function openSource(
  location: string,
  { SUPERGRAPH_LIMIT: limit, SUPERGRAPH_DEADLINE_MS: deadlineMs, SUPERGRAPH_HEADERS: headers = {} }: SupergraphSettings,
  logger: Logger,
): Promise<SupergraphSource> {
  if (isHttpUrl(location)) return new UrlSource(location, { limit, deadlineMs, headers });
  const isFolder = await stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return new DiskSource((isFolder ? folderPlace : filePlace)(location, limit), logger);
}
