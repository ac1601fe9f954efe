import { type DataSource, MigrationExecutor } from 'typeorm';
import { installCopyChanges } from './copies/copy-changes';
import { installCounts } from './counts/install-counts';
import { installJournal } from './journal/install-journal';
import { refoldDocuments } from './search/refold';
import { prepareSearchTables } from './search/search-table';

/** Any number that all processes of one database agree on. */
const MIGRATION_LOCK = 4_713_052_025;

/**
 * Applies the migrations that are missing, each in its own transaction, sees to it that every table feeds the journal,
 * that copies count their changes and lists' counts are kept (see `noteKeptCounts`), and brings what search looks at to the current fold, while other
 * processes that do the same wait.
 *
 * @returns the names of the migrations that were applied
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query(`SELECT set_config('kakehashi.actor', 'migration', false)`);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    const applied = await executor.executePendingMigrations();
    await prepareSearchTables(dataSource);
    await installJournal(runner, dataSource);
    await installCopyChanges(runner);
    await installCounts(runner, dataSource);
    await refoldDocuments(dataSource);
    return applied.map((migration) => migration.name);
  } finally {
    await runner
      .query(`SELECT set_config('kakehashi.actor', '', false), pg_advisory_unlock($1)`, [MIGRATION_LOCK])
      .catch(() => undefined);
    await runner.release();
  }
}

/** The SQL that would still be needed to bring the database to what the entities declare; empty when they agree. */
export async function findSchemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
