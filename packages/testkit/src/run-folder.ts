import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRun } from './run-environment';

/** The folder, below the system's temporary ones, that ends with the run. */
export function folderOfRun(): string {
  return join(tmpdir(), `kakehashi-run-${currentRun().id}`);
}

/**
 * Creates a folder with nothing in it, which ends with the run if it is not removed before. Others may enter it: as root,
 * PostgreSQL runs as another user.
 */
export function createEmptyFolder(): string {
  const folder = join(folderOfRun(), randomUUID());
  mkdirSync(folder, { recursive: true });
  // Whatever the umask says.
  for (const path of [folderOfRun(), folder]) chmodSync(path, 0o755);
  return folder;
}

export function removeFolderOfRun(): void {
  rmSync(folderOfRun(), { recursive: true, force: true });
}
