import { randomUUID } from 'node:crypto';
import { announceRun, givenServerUrl } from './run-environment';
import { startTestServer } from './test-server';

/** Jest calls this once before the workers start: one PostgreSQL for the run, the caller's (`TEST_DATABASE_URL`) or our own. */
async function setUpRun(): Promise<void> {
  const serverUrl = givenServerUrl() ?? (await startTestServer());
  announceRun({ serverUrl, id: randomUUID().replaceAll('-', '').slice(0, 10) });
}

// Jest takes what the file exports as a whole.
export = setUpRun;
