import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyBinaries } from './binaries-copy';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { ServerUser } from './server-user';
import { hydrateSymlinks } from './symlinks';

/** The programs of one PostgreSQL, as absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** What `postgres --version` says, such as `PostgreSQL 18.4`. */
  readonly version: string;
}

/** npm's name of a platform where it differs from Node's. */
const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

const OWN_SERVER =
  'Point the DATABASE_URL-style settings (for instance PEOPLE_DATABASE_URL) to a PostgreSQL of your own.';

/**
 * Finds binaries that the server's user can execute.
 *
 * Those in node_modules are used in place where that works; otherwise (root in a closed folder, links missing because
 * install scripts were off) from a copy in a cache folder.
 *
 * @throws EmbeddedPostgresError when npm has none for this platform or they do not run here
 */
export async function findBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const { folder, packageVersion } = locatePackage();
  await completeInPlace(folder);
  const inPlace = probe(folder, user);
  if ('version' in inPlace) return inPlace;
  const copy = await copyBinaries(folder, packageVersion, user);
  const copied = probe(copy, user);
  if ('version' in copied) return copied;
  throw new EmbeddedPostgresError(`PostgreSQL's binaries do not run on this machine: ${copied.fault}.`, OWN_SERVER);
}

function locatePackage(): { folder: string; packageVersion: string } {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The platform packages are optional dependencies of embedded-postgres, so they are looked up from there.
    const fromLibrary = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(fromLibrary.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), packageVersion: version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL from npm for this platform (${process.platform} ${process.arch}; package ${name}).`,
      OWN_SERVER,
      { cause: error },
    );
  }
}

/** Does what the package's install script does, for installations that ran without scripts. */
async function completeInPlace(folder: string): Promise<void> {
  try {
    await hydrateSymlinks(folder);
    const { initdb, postgres, pgCtl } = programs(folder);
    if (process.platform !== 'win32') await Promise.all([initdb, postgres, pgCtl].map((path) => chmod(path, 0o755)));
  } catch {
    // Someone else's node_modules; the probe tells whether a copy is needed.
  }
}

function programs(folder: string): Omit<Binaries, 'version'> {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function probe(folder: string, user: ServerUser | undefined): Binaries | { fault: string } {
  const paths = programs(folder);
  const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const { status, stdout, stderr, error } = spawnSync(paths.postgres, ['--version'], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status !== 0) return { fault: error?.message ?? (stderr.trim().split('\n')[0] || `exit code ${status}`) };
  return { ...paths, version: `PostgreSQL ${stdout.trim().split(' ').at(-1)}` };
}
