import { join } from 'node:path';
import { postgresUrl, readSettings, setting } from '@kakehashi/config';
import { startTestServer, stopTestServer } from '@kakehashi/testkit';
import { runAttached } from './attached-process';
import type { Terminal } from './terminal';

const testSettings = {
  TEST_DATABASE_URL: setting({
    schema: postgresUrl().optional(),
    description: 'Superuser address of a PostgreSQL for the tests; without it one is started for the run.',
    isSecret: true,
  }),
};

/**
 * `npm test`: all workspaces' tests by Turborepo, with one PostgreSQL for the run.
 *
 * @param jestArguments passed on to every Jest
 * @returns Turborepo's exit code
 */
export async function runTests(root: string, jestArguments: readonly string[], terminal: Terminal): Promise<number> {
  const { TEST_DATABASE_URL: given } = readSettings(testSettings);
  const url = given || (await terminal.step('PostgreSQL for the tests', startTestServer));
  try {
    return await runAttached({
      program: join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
      // One run tells all failures, not only the first. Two at a time, or slow machines miss their own deadlines.
      arguments: [
        'run',
        'test',
        '--continue=always',
        '--concurrency=2',
        ...(jestArguments.length > 0 ? ['--', ...jestArguments] : []),
      ],
      environment: { TEST_DATABASE_URL: url, TURBO_TELEMETRY_DISABLED: '1' },
      folder: root,
    });
  } finally {
    await stopTestServer();
  }
}
