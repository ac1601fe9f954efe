import type { DataSource } from 'typeorm';
import { refoldDocuments } from './search/refold';
import { prepareSearchTables } from './search/search-table';

/** Any number that all processes of one database agree on. */
const MIGRATION_LOCK = 4_713_052_025;

/**
 * Applies the migrations that are missing, each in its own transaction, while other processes that do the same wait; then
 * brings what search looks at to the current fold.
 *
 * @returns the names of the migrations that were applied
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    await prepareSearchTables(dataSource);
    await refoldDocuments(dataSource);
    return applied.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

/** The SQL that would still be needed to bring the database to what the entities declare; empty when they agree. */
export async function findSchemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
