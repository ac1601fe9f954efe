import { Client } from 'pg';
import { currentRun } from './run-environment';

/** Runs something with a connection of the superuser, and closes it. */
export async function withAdmin<T>(use: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: currentRun().serverUrl });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}

/** Address of another database on the run's server. */
export function urlOf(database: string): string {
  const url = new URL(currentRun().serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
