import type { Client } from 'pg';
import { withAdmin } from './admin-connection';

/**
 * Runs something while no other worker or workspace runs what has the same name; the others wait. The lock ends with its
 * connection, so a worker that is killed blocks nobody.
 */
export function whileLocked<T>(name: string, use: (admin: Client) => Promise<T>): Promise<T> {
  return withAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    return use(admin);
  });
}
