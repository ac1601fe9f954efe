import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { type DatabaseStamp, extendStamp, readStamps } from './database-stamp';

/** What every subgraph's database offers beyond plain PostgreSQL; only a superuser may install it. */
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gin', 'ltree'];

/** Increase it when {@link EmbeddedDatabases.create} does more, so that it is done in existing databases as well. */
const LAYOUT = 1;

/** The databases of the embedded server: one for each subgraph, each with a login role that may connect to no other. */
export class EmbeddedDatabases {
  /** @param serverUrl superuser address of the server */
  constructor(private readonly serverUrl: string) {}

  /** Address of a subgraph's database, with its own role. */
  urlOf(subgraph: string): string {
    const url = new URL(this.serverUrl);
    url.username = subgraph;
    url.password = this.passwordOf(subgraph);
    url.pathname = `/${subgraph}`;
    return url.href;
  }

  /** What has been done in each database that exists: subgraph → stamp. */
  readStamps(): Promise<Map<string, DatabaseStamp>> {
    return readStamps(this.serverUrl);
  }

  /** Whether a database has all that {@link create} makes. */
  isCreated(stamp: DatabaseStamp | undefined): boolean {
    return stamp?.layout === LAYOUT;
  }

  /**
   * Creates what is missing of a subgraph's database: role, database, rights, extensions. Repeating it changes nothing.
   * Two at a time would change the same rows of the catalogue and fail.
   */
  async create(subgraph: string): Promise<DatabaseStamp> {
    await this.withAdmin('postgres', async (admin) => {
      const name = admin.escapeIdentifier(subgraph);
      const has = async (text: string) => (await admin.query(text, [subgraph])).rowCount === 1;
      const verb = (await has('SELECT FROM pg_roles WHERE rolname = $1')) ? 'ALTER' : 'CREATE';
      await admin.query(`${verb} ROLE ${name} LOGIN PASSWORD ${admin.escapeLiteral(this.passwordOf(subgraph))}`);
      if (!(await has('SELECT FROM pg_database WHERE datname = $1'))) {
        await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
      }
      await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name}, postgres, template1 FROM PUBLIC`);
    });
    await this.withAdmin(subgraph, async (admin) => {
      for (const extension of EXTENSIONS) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    });
    return extendStamp(this.urlOf(subgraph), { layout: LAYOUT });
  }

  /** Follows from the superuser's password, which is random, so that it need not be kept anywhere. */
  private passwordOf(subgraph: string): string {
    return createHmac('sha256', new URL(this.serverUrl).password).update(subgraph).digest('hex');
  }

  private async withAdmin(database: string, use: (admin: Client) => Promise<void>): Promise<void> {
    const url = new URL(this.serverUrl);
    url.pathname = `/${database}`;
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    try {
      await use(admin);
    } finally {
      await admin.end();
    }
  }
}
