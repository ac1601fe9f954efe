import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { migrate } from '../migrate';
import { Outbox1760300000024 } from '../outbox/outbox.migration';
import { Thing, Things1760000000000 } from './thing.entity';

/** A migrated database with things, which tells and reads events. */
export async function createOutboxDatabase(): Promise<{ database: DataSource; drop: () => Promise<void> }> {
  const { url, drop } = await createEmptyDatabase();
  const database = await createDataSource({
    url,
    applicationName: 'test',
    entities: [Thing],
    migrations: [Things1760000000000, Outbox1760300000024],
    poolSize: 20,
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
