import { randomUUID } from 'node:crypto';
import { withAdmin } from './admin-connection';
import { currentRun } from './run-environment';

/** A name for a database that ends with the run, such as `run_1f0c…_people_9ab3…`; within PostgreSQL's 63 characters. */
export function nameInRun(purpose: string): string {
  return `${prefixOfRun()}${purpose.slice(0, 30)}_${randomUUID().slice(0, 8)}`;
}

/** Drops what the tests of this run left on the server, with whatever is still connected. */
export async function dropDatabasesOfRun(): Promise<void> {
  await withAdmin(async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefixOfRun()],
    );
    for (const { name } of rows)
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

export function prefixOfRun(): string {
  return `run_${currentRun().id}_`;
}
