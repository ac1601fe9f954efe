import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { canEnter, findServerUser, type ServerUser } from './server-user';

/**
 * The folder to keep the data in: the preferred one, if the user that the server runs as can reach it.
 *
 * Otherwise (root, in a clone below a folder that is closed to other users) a folder under `/var/tmp`, the same one every
 * time for the same preferred path. Creates nothing.
 */
export async function chooseDataFolder(preferred: string): Promise<string> {
  const folder = resolve(preferred);
  const user = await findServerUser(folder);
  if (user === undefined || canEnter(user, nearestExisting(dirname(folder)))) return folder;
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join('/var/tmp', `kakehashi-postgres-${digest}`);
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/** Creates the data folder where it is missing, open to the server's user alone. */
export async function prepareDataFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  try {
    const firstCreated = await mkdir(folder, { recursive: true });
    if (user !== undefined) {
      if (firstCreated !== undefined) await openWayTo(dirname(folder), firstCreated);
      await chown(folder, user.uid, user.gid);
    }
    await chmod(folder, 0o700);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new EmbeddedPostgresError(
      `The data folder ${folder} cannot be written (${code}).`,
      'Make it yours with chown, or free its place, or set DATABASE_URL-style settings to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  if (user !== undefined && !canEnter(user, folder)) {
    throw new EmbeddedPostgresError(
      `The data folder ${folder} lies below a folder that ${user.name}, who runs the server for root, cannot enter.`,
      'Choose another folder, or start as an ordinary user.',
    );
  }
}

/** A strict umask would have closed the folders that were just created on the way to the data. */
async function openWayTo(folder: string, firstCreated: string): Promise<void> {
  if (!folder.startsWith(firstCreated)) return;
  await chmod(folder, 0o755);
  await openWayTo(dirname(folder), firstCreated);
}
