import { dropDatabasesOfRun } from './run-databases';
import { givenServerUrl } from './run-environment';
import { removeFolderOfRun } from './run-folder';
import { stopTestServer } from './test-server';

/** Jest calls this once after the last test: the run's folder goes; so does our own server, or the run's databases on the caller's. */
async function tearDownRun(): Promise<void> {
  removeFolderOfRun();
  if (givenServerUrl() === undefined) await stopTestServer();
  else await dropDatabasesOfRun();
}

// Jest takes what the file exports as a whole.
export = tearDownRun;
