import { urlOf, withAdmin } from './admin-connection';
import { nameInRun } from './run-databases';
import { ensureTemplate, type TemplateOptions } from './template-database';

/** A database for one test file. */
export interface TestDatabase {
  /** Superuser address of this database. */
  readonly url: string;
  /** Drops it, closing what is still connected. A database that is not dropped ends with the run. */
  drop(): Promise<void>;
}

/**
 * Creates a database as a copy of a template, which is built on first use in the whole run. Parallel workers and
 * workspaces may call it at the same time.
 */
export async function createTestDatabase(options: TemplateOptions): Promise<TestDatabase> {
  return create(options.template, await ensureTemplate(options));
}

/** Creates a database with nothing in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('empty', 'template1');
}

async function create(purpose: string, template: string): Promise<TestDatabase> {
  const name = nameInRun(purpose);
  await withAdmin((admin) => {
    const [made, copied] = [name, template].map((text) => admin.escapeIdentifier(text));
    // Files that are copied need no log of each of their pages, which costs more than the checkpoint in its place.
    return admin.query(`CREATE DATABASE ${made} TEMPLATE ${copied} STRATEGY file_copy`);
  });
  const drop = async () => {
    await withAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`));
  };
  return { url: urlOf(name), drop };
}
