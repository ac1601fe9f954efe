import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { canEnter, type ServerUser } from './server-user';
import { hydrateSymlinks } from './symlinks';

/**
 * Copies the binaries to a cache folder that the server's user can reach, once per version, and returns the copy.
 *
 * The copy appears by a rename, so that nobody ever runs half of one. A copy that has lost files since (temporary folders
 * are swept) is replaced.
 */
export async function copyBinaries(
  source: string,
  packageVersion: string,
  user: ServerUser | undefined,
): Promise<string> {
  const copy = join(reachableTemporaryFolder(user), `kakehashi-postgres-${packageVersion}-${process.getuid?.() ?? 0}`);
  if (await isWhole(copy, source)) return copy;
  const staging = `${copy}.${randomUUID()}`;
  try {
    await cp(source, staging, { recursive: true, verbatimSymlinks: true });
    await hydrateSymlinks(staging);
    await openToReaders(staging);
    await putInPlace(staging, copy, source);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `PostgreSQL's binaries could not be copied to ${copy} (${error instanceof Error ? error.message : error}).`,
      'Free some space there, or remove that folder if it is not yours.',
      { cause: error },
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return copy;
}

/** Another process may put the same copy there at any moment; a copy that is not whole is moved out of the way first. */
async function putInPlace(staging: string, copy: string, source: string): Promise<void> {
  try {
    await rename(staging, copy);
  } catch (error) {
    if (await isWhole(copy, source)) return;
    const discarded = `${staging}.discarded`;
    await rename(copy, discarded).catch(() => {
      throw error;
    });
    await rm(discarded, { recursive: true, force: true });
    await putInPlace(staging, copy, source);
  }
}

function reachableTemporaryFolder(user: ServerUser | undefined): string {
  const reachable = [tmpdir(), '/var/tmp', '/tmp'].find((folder) => user === undefined || canEnter(user, folder));
  return reachable ?? tmpdir();
}

/** Whether the copy is ours alone to write and holds every file of the source in its full length. */
async function isWhole(copy: string, source: string): Promise<boolean> {
  const folder = await lstat(copy).catch(() => undefined);
  const isOurs = folder?.isDirectory() && folder.uid === (process.getuid?.() ?? folder.uid) && !(folder.mode & 0o022);
  if (!isOurs) return false;
  const files = (await readdir(source, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const compared = files.map(async ({ parentPath, name }) => {
    const original = join(parentPath, name);
    const [there, here] = await Promise.all([lstat(join(copy, original.slice(source.length))), lstat(original)]);
    return there.size === here.size;
  });
  return Promise.all(compared).then(
    (results) => results.every(Boolean),
    () => false,
  );
}

/** node_modules may have been installed under a strict umask. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.parentPath.endsWith('bin')) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
}
