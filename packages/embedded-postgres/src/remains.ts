import { setTimeout as sleep } from 'node:timers/promises';
import { lastLogLines } from './server-log';

/** How long the processes that a killed server left are waited for. */
const REMAINS_MS = 60_000;
const TRY_AGAIN_MS = 100;

/** What PostgreSQL writes before it gives up because of them. */
const STILL_THERE = /pre-existing shared memory block.* is still in use/;

/**
 * Starts a server anew for as long as processes of one that was killed before it hold the data: each ends by itself, but
 * only with the statement that it was at.
 *
 * @param log what the server writes, anew with each start
 * @throws whatever `start` throws for another reason, or still after a minute
 */
export async function startOverRemains<T>(log: string, start: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + REMAINS_MS; ; await sleep(TRY_AGAIN_MS)) {
    try {
      return await start();
    } catch (fault) {
      if (Date.now() > end || !STILL_THERE.test(await lastLogLines(log))) throw fault;
    }
  }
}
