import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmptyFolder, folderOfRun } from './run-folder';
import { whileLocked } from './run-lock';

const run = promisify(execFile);

/** How {@link createTestFolder} builds a template. */
export interface FolderOptions {
  /** What the template holds, as words for a file's name; tests that give the same name share one template. */
  readonly template: string;
  /** Fills an empty folder. Nothing may use the folder any more when it is done. */
  readonly prepare: (folder: string) => Promise<void>;
}

/**
 * Creates a folder as a copy of a template, which is built on first use in the whole run. It ends with the run if it is not
 * removed before.
 *
 * @throws whatever `prepare` throws; nothing half-made stays
 */
export async function createTestFolder(options: FolderOptions): Promise<string> {
  const template = await ensureTemplate(options);
  const folder = createEmptyFolder();
  await copyFolder(template, folder);
  return folder;
}

function ensureTemplate({ template, prepare }: FolderOptions): Promise<string> {
  const folder = join(folderOfRun(), template);
  return whileLocked(folder, async () => {
    if (existsSync(folder)) return folder;
    const unfinished = createEmptyFolder();
    try {
      await prepare(unfinished);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
    await rename(unfinished, folder);
    return folder;
  });
}

/** Copies what is in a folder. Node's own way would not keep owners: as root, PostgreSQL's data belongs to another user. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await run('cp', ['-a', `${from}/.`, to]);
}
