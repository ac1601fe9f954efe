import { execFile, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error';

const run = promisify(execFile);

/** The system user that PostgreSQL runs as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether this process is root; PostgreSQL refuses to be. Always false on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user that the server of a data folder runs as: `undefined` (this process's own user) unless this process is root.
 *
 * As root it is the owner of an existing data folder, else `postgres`, which is created when it is missing, else `nobody`.
 *
 * @throws EmbeddedPostgresError when root finds no such user and cannot create one
 */
export async function findServerUser(dataFolder: string): Promise<ServerUser | undefined> {
  if (!isRoot()) return undefined;
  const owner = await stat(dataFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const user = (await lookUp('postgres')) ?? (await create('postgres')) ?? (await lookUp('nobody'));
  if (user !== undefined) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and no user "postgres" could be created.',
    'Create one with "useradd postgres", or start as an ordinary user.',
  );
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(name: string): Promise<ServerUser | undefined> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]);
  } catch {
    return undefined;
  }
  return lookUp(name);
}

/** Whether that user may enter a folder: asked of the system itself, so that access lists count too. */
export function canEnter(user: ServerUser, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
  });
  return status === 0;
}
