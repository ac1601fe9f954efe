import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { embeddedDataFolder } from './databases';
import { LauncherError } from './launcher-error';
import { lockDataFolder } from './running-file';
import { readLauncherSettings } from './settings';
import type { Terminal } from './terminal';

/**
 * `npm run db:reset [-- --yes]`: removes the embedded databases; the next start makes them anew. Databases that the
 * settings name are never touched.
 *
 * @returns exit code 0, also when there was nothing to remove
 * @throws LauncherError while a system runs from this folder, or when the question is answered with no
 */
export async function resetDatabases(
  root: string,
  commandLine: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { dataFolder } = readLauncherSettings(root);
  const folder = await embeddedDataFolder(dataFolder);
  const lock = await lockDataFolder(dataFolder, 'db:reset');
  try {
    if (!existsSync(folder)) {
      terminal.line(`There is no embedded database in ${folder}.`);
      return 0;
    }
    await confirm(folder, commandLine);
    await rm(folder, { recursive: true, force: true });
    terminal.line(`The embedded databases in ${folder} are gone; npm start makes them anew, with the sample.`);
    return 0;
  } finally {
    lock.release();
  }
}

/** Asks, where there is somebody to ask. */
async function confirm(folder: string, commandLine: readonly string[]): Promise<void> {
  if (commandLine.includes('--yes') || !process.stdin.isTTY) return;
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question(`Remove all data in ${folder}? (yes/no) `);
  questions.close();
  if (answer.trim().toLowerCase() !== 'yes') {
    throw new LauncherError('Nothing was removed.', 'Answer "yes", or type npm run db:reset -- --yes.');
  }
}
