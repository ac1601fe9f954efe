import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { type JournalType, journalTypes } from '../journal/journal-type';
import { migrate } from '../migrate';
import { Thing, Things1760000000000 } from './thing.entity';
import { ThingTopic, ThingTopics1760000000001 } from './thing-topic.entity';

/** A migrated database with empty tables of things and their topics, and the types of its journal. */
export async function createJournalDatabase(): Promise<{
  database: DataSource;
  /** Types of which some rows are hidden. */
  types: JournalType[];
  openTypes: JournalType[];
  drop: () => Promise<void>;
}> {
  const { url, drop } = await createEmptyDatabase();
  const database = await createDataSource({
    url,
    applicationName: 'test',
    entities: [Thing, ThingTopic],
    migrations: [Things1760000000000, ThingTopics1760000000001],
    poolSize: 20,
  }).initialize();
  await migrate(database);
  return {
    database,
    types: journalTypes(database, [
      { entity: Thing, name: 'Thing', visible: 't.size IS DISTINCT FROM -1', unpublished: ['made_on'] },
      { entity: ThingTopic, name: 'ThingTopic' },
    ]),
    openTypes: journalTypes(database, [
      { entity: Thing, name: 'Thing' },
      { entity: ThingTopic, name: 'ThingTopic' },
    ]),
    drop: async () => {
      await database.destroy();
      await drop();
    },
  };
}
