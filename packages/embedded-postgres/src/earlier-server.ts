import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterFiles } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { describeProcess, isAlive, waitUntilGone } from './running-process';

const STOP_DEADLINE_MS = 30_000;

/**
 * Deals with what an earlier start left: stops its server if whoever started it is gone, removes a stale pid file.
 *
 * @throws EmbeddedPostgresError when the data is in use by a process that lives
 */
export async function endEarlierServer(files: ClusterFiles, onProgress: (line: string) => void): Promise<void> {
  const pidFile = join(files.data, 'postmaster.pid');
  const processId = await readProcessId(pidFile);
  if (processId === undefined || !isAlive(processId)) return;

  const server = await describeProcess(processId);
  if (server !== undefined && !server.command.includes(files.data)) {
    if (server.command.includes('postgres')) {
      throw new EmbeddedPostgresError(
        `The data in ${files.data} seems to be in use by process ${processId} (${server.command}).`,
        `Stop that process, or remove ${pidFile} if it has nothing to do with this data.`,
      );
    }
    // The id was given to another program since: PostgreSQL itself would refuse to start over this file.
    await rm(pidFile, { force: true });
    return;
  }

  const ownerId = await readProcessId(files.owner);
  const isOwned = server === undefined ? ownerId !== undefined && isAlive(ownerId) : server.parentId === ownerId;
  if (isOwned) {
    throw new EmbeddedPostgresError(
      `The data in ${files.data} is in use by the server that process ${ownerId} started.`,
      `Stop that process first (kill ${ownerId}).`,
    );
  }
  onProgress(`Stopping the server that an earlier start left behind (process ${processId})`);
  process.kill(processId, 'SIGINT');
  if (!(await waitUntilGone(processId, STOP_DEADLINE_MS))) {
    throw new EmbeddedPostgresError(
      `The server that an earlier start left behind (process ${processId}) does not stop.`,
      `Stop it with "kill -QUIT ${processId}".`,
    );
  }
}

/** The process id in a file's first line; `undefined` when the file is missing or holds something else. */
async function readProcessId(file: string): Promise<number | undefined> {
  const [line] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const processId = Number(line);
  return Number.isInteger(processId) && processId > 0 ? processId : undefined;
}
