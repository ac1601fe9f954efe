import { createDataSource, migrate } from '@kakehashi/database';
import { createEmptyDatabase, type TestDatabase } from '@kakehashi/testkit';
import { type DataSource, EntitySchema } from 'typeorm';
import { partsOfDatabase } from '../subgraph-database';
import type { SubgraphDefinition } from '../subgraph-definition';

/** A database as a migration finds it, and as it leaves it. */
export class MigrationTest {
  private readonly opened: DataSource[] = [];

  private constructor(
    private readonly parts: ReturnType<typeof partsOfDatabase>,
    private readonly place: number,
    private readonly database: TestDatabase,
  ) {}

  /** Makes an empty database for the migration of a subgraph. */
  static async start(definition: SubgraphDefinition, migration: new () => object): Promise<MigrationTest> {
    const parts = partsOfDatabase(definition);
    return new MigrationTest(parts, parts.migrations.indexOf(migration), await createEmptyDatabase());
  }

  /**
   * Brings the database to what it was before the migration.
   *
   * @param tables the tables of recorded things whose writes the journal then records
   */
  async before(tables: readonly string[]): Promise<DataSource> {
    const entities = tables.map(
      (name) =>
        new EntitySchema<object>({
          name,
          columns: {
            id: { type: 'uuid', primary: true },
            created_at: { type: 'timestamptz' },
            updated_at: { type: 'timestamptz' },
            version: { type: 'integer' },
          },
        }),
    );
    return this.open(entities as never, this.parts.migrations.slice(0, this.place));
  }

  /** Carries out the migration and all after it. */
  async after(): Promise<DataSource> {
    return this.open(this.parts.entities, this.parts.migrations);
  }

  /** Takes back the migration and all after it. */
  async undo(database: DataSource): Promise<void> {
    for (const _migration of this.parts.migrations.slice(this.place)) await database.undoLastMigration();
  }

  /** Closes all that was opened and drops the database. */
  async stop(): Promise<void> {
    for (const source of this.opened) await source.destroy();
    await this.database.drop();
  }

  private async open(
    entities: SubgraphDefinition['entities'],
    migrations: SubgraphDefinition['migrations'],
  ): Promise<DataSource> {
    const { url } = this.database;
    const source = await createDataSource({
      url,
      applicationName: 'migration-test',
      entities,
      migrations,
    }).initialize();
    this.opened.push(source);
    await migrate(source);
    return source;
  }
}
