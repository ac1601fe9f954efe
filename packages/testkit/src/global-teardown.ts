import { dropDatabasesOfRun } from './run-databases';
import { givenServerUrl } from './run-environment';
import { stopTestServer } from './test-server';

/** Jest calls this once after the last test: our own server goes; on the caller's, the run's databases go. */
async function tearDownRun(): Promise<void> {
  if (givenServerUrl() === undefined) await stopTestServer();
  else await dropDatabasesOfRun();
}

// Jest takes what the file exports as a whole.
export = tearDownRun;
