import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseOptions } from '../data-source';
import { migrate } from '../migrate';
import { Thing, Things1760000000000 } from './thing.entity';

/** A migrated database with an empty table of things. */
export async function createThingDatabase({
  migrations = [],
  ...options
}: Partial<DatabaseOptions> = {}): Promise<{ database: DataSource; drop: () => Promise<void> }> {
  const { url, drop } = await createEmptyDatabase();
  const database = await createDataSource({
    url,
    applicationName: 'test',
    entities: [Thing],
    migrations: [Things1760000000000, ...migrations],
    ...options,
  }).initialize();
  await migrate(database);
  return {
    database,
    drop: async () => {
      await database.destroy();
      await drop();
    },
  };
}
