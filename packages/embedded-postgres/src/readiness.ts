import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { lastLogLines } from './server-log';
import type { ServerProcess } from './server-process';

/** Long enough for recovery after a crash of a large database. */
const READY_DEADLINE_MS = 60_000;
const WRONG_PASSWORD = '28P01';

/**
 * Waits until the server answers a query; stops it when it does not.
 *
 * @throws EmbeddedPostgresError with the last lines of its log when it ends or takes longer than a minute
 */
export async function waitUntilReady(url: string, server: ServerProcess, log: string): Promise<void> {
  let hasEnded = false;
  void server.exited.then(() => {
    hasEnded = true;
  });
  const end = Date.now() + READY_DEADLINE_MS;
  for (;;) {
    const fault = await tryQuery(url);
    // Asked after the query: another server may answer on the port that ours failed to get.
    if (hasEnded) throw await refusal('PostgreSQL ended while it was starting', log);
    if (fault === undefined) return;
    if (fault.code === WRONG_PASSWORD) {
      await server.stop();
      throw new EmbeddedPostgresError(
        'The password file beside the data is not that of the data.',
        'Put the right one back, or empty the data folder (npm run db:reset).',
      );
    }
    if (Date.now() > end) {
      await server.stop();
      throw await refusal(
        `PostgreSQL was not ready within ${READY_DEADLINE_MS / 1000} seconds (${fault.message})`,
        log,
      );
    }
    await sleep(20);
  }
}

async function tryQuery(url: string): Promise<(Error & { code?: string }) | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    return error as Error & { code?: string };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refusal(problem: string, log: string): Promise<EmbeddedPostgresError> {
  return new EmbeddedPostgresError(
    `${problem}; its last log lines: ${await lastLogLines(log)}`,
    `The whole log is in ${log}; npm run db:reset begins anew with empty data.`,
  );
}
