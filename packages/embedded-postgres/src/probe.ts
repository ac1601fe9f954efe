import { resolve } from 'node:path';
import { findBinaries } from './binaries';
import { findServerUser } from './server-user';

/**
 * Whether PostgreSQL could be started on this machine, without starting it.
 *
 * @returns its version, such as `PostgreSQL 18.4`
 * @throws EmbeddedPostgresError that says what is missing and what to do about it
 */
export async function probeEmbeddedPostgres(dataFolder: string): Promise<string> {
  const { version } = await findBinaries(await findServerUser(resolve(dataFolder)));
  return version;
}
