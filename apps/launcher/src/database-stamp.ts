import { Client } from 'pg';

/** What has been done in a subgraph's database; kept as the database's comment, so that it goes when the data goes. */
export interface DatabaseStamp {
  /** Which version of role, rights and extensions it has. */
  readonly layout?: number;
  /** Digest of the migrations that were applied. */
  readonly migrations?: string;
  /** Digest of the programs that wrote the sample, or `chosen` when somebody chose its size by `npm run sample`. */
  readonly sample?: string;
}

/** Adds to what is remembered of a database. */
export async function extendStamp(databaseUrl: string, done: DatabaseStamp): Promise<DatabaseStamp> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; comment: string | null }>(
      `SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment
       FROM pg_database WHERE datname = current_database()`,
    );
    const stamp = { ...parseStamp(rows[0]?.comment ?? null), ...done };
    const name = client.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(JSON.stringify(stamp))}`);
    return stamp;
  } finally {
    await client.end();
  }
}

/** What is remembered of every database of a server: database → stamp. */
export async function readStamps(serverUrl: string): Promise<Map<string, DatabaseStamp>> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; comment: string | null }>(
      "SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE NOT datistemplate",
    );
    return new Map(rows.map(({ name, comment }) => [name, parseStamp(comment)]));
  } finally {
    await client.end();
  }
}

function parseStamp(comment: string | null): DatabaseStamp {
  try {
    return comment === null ? {} : (JSON.parse(comment) as DatabaseStamp);
  } catch {
    // Somebody's own comment.
    return {};
  }
}
