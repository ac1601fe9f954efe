import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { serverEnvironment } from './server-environment';
import type { ServerUser } from './server-user';

const run = promisify(execFile);

/** What stands in a data folder. */
export interface ClusterFiles {
  /** PostgreSQL's own folder. It is renamed into place when initdb is done, so that it exists only when it is whole. */
  readonly data: string;
  /** The superuser's password, readable by the server's user alone. */
  readonly password: string;
  /** Id of the process that started the server last. */
  readonly owner: string;
  /** The server's log since its last start. */
  readonly log: string;
}

export function clusterFiles(dataFolder: string): ClusterFiles {
  const [data, password, owner, log] = ['data', 'password', 'owner', 'server.log'].map((name) =>
    join(dataFolder, name),
  );
  return { data, password, owner, log } as ClusterFiles;
}

/**
 * LC_CTYPE decides what `pg_trgm` takes for a letter: under `C` it drops kanji and Vietnamese letters. These locales know
 * Unicode; each system has one of them.
 */
const LC_CTYPE_CANDIDATES =
  process.platform === 'win32' ? ['en-US'] : ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C.utf8', 'en_GB.UTF-8'];

/**
 * Creates the database cluster unless it is there, and returns the superuser's password. What a broken-off creation left
 * behind is removed first.
 */
export async function ensureCluster(
  dataFolder: string,
  { initdb }: Binaries,
  user: ServerUser | undefined,
  onProgress: (line: string) => void,
): Promise<string> {
  const files = clusterFiles(dataFolder);
  if (existsSync(files.data)) return readPassword(files);
  onProgress('Creating the database cluster');
  const password = randomBytes(24).toString('hex');
  await rm(files.password, { force: true });
  await writeFile(files.password, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) await chown(files.password, user.uid, user.gid);

  const unfinished = `${files.data}.unfinished`;
  let refusal = '';
  for (const locale of LC_CTYPE_CANDIDATES) {
    await rm(unfinished, { recursive: true, force: true });
    const initialise = run(initdb, initdbArguments(unfinished, files.password, locale), {
      ...(user !== undefined && { uid: user.uid, gid: user.gid }),
      cwd: dataFolder,
      env: serverEnvironment(),
    });
    const fault = await initialise.then(
      () => undefined,
      (error: Error & { stderr?: string }) => error.stderr || error.message,
    );
    if (fault === undefined) {
      await rename(unfinished, files.data);
      return password;
    }
    refusal = fault.trim();
    if (!refusal.includes('invalid locale')) break;
  }
  await rm(unfinished, { recursive: true, force: true });
  throw new EmbeddedPostgresError(
    `The database cluster in ${dataFolder} could not be created: ${refusal.split('\n').slice(-3).join(' ')}`,
    refusal.includes('invalid locale')
      ? 'Install a UTF-8 locale, for instance C.UTF-8 or en_US.UTF-8.'
      : 'Check that the disk has 100 MB to spare, or use a PostgreSQL of your own.',
  );
}

/**
 * The builtin provider's C.UTF-8 sorts by code point and folds case by Unicode, the same on every system and after every
 * upgrade; the ICU collations for people's eyes ("vi-x-icu", "ja-x-icu") are there beside it.
 */
function initdbArguments(folder: string, passwordFile: string, locale: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${locale}`,
    '--text-search-config=simple',
  ];
}

async function readPassword(files: ClusterFiles): Promise<string> {
  try {
    return (await readFile(files.password, 'utf8')).trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data in ${files.data} cannot be opened: its password file ${files.password} is missing or closed to you.`,
      'Put the file back, or empty the data folder (npm run db:reset).',
      { cause: error },
    );
  }
}
