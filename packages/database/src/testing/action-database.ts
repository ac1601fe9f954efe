import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { ActionReceipts1760300000000 } from '../action/action-receipts.migration';
import { createDataSource } from '../data-source';
import { migrate } from '../migrate';
import { Thing, Things1760000000000 } from './thing.entity';

/** A migrated database with an empty table of things, on which actions can be performed by many at once. */
export async function createActionDatabase(): Promise<{ database: DataSource; drop: () => Promise<void> }> {
  const { url, drop } = await createEmptyDatabase();
  const database = await createDataSource({
    url,
    applicationName: 'test',
    entities: [Thing],
    migrations: [Things1760000000000, ActionReceipts1760300000000],
    poolSize: 20,
    connectTimeoutMs: 60_000,
    statementTimeoutMs: 0,
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
