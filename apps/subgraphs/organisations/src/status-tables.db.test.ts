import {
  Claim,
  createDataSource,
  createId,
  findSchemaDrift,
  migrate,
  readRowsByKey,
  withActor,
} from '@kakehashi/database';
import { createEmptyDatabase } from '@kakehashi/testkit';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { organisations } from './definition';
import { organisationHistory } from './organisation/organisation.history';

/** The table as it was, so far as the journal must know it. */
@Entity('organisation_status')
class FormerStatus {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
  @Column({ type: 'integer' })
  version!: number;
}

const [ORGANISATION = '', STATUS] = [createId(), createId()];
const former = organisations.migrations.slice(0, organisations.migrations.indexOf(StatusTables1760200000000));

let drop: () => Promise<void>;
let database: DataSource;

beforeAll(async () => {
  const { url, drop: dropDatabase } = await createEmptyDatabase();
  drop = dropDatabase;
  const options = { url, applicationName: 'status-tables-test' };
  const before = await createDataSource({ ...options, entities: [FormerStatus], migrations: former }).initialize();
  await migrate(before);
  await withActor(before, { actor: 'editor', recordedAt: new Date('2026-01-10T00:00:00Z') }, (manager) =>
    manager.query(
      `INSERT INTO organisation_status (id, provenance, organisation_id, status) VALUES ($1, '{}', $2, 'ACTIVE')`,
      [STATUS, ORGANISATION],
    ),
  );
  await withActor(before, { actor: 'editor', recordedAt: new Date('2026-02-10T00:00:00Z') }, (manager) =>
    manager.query(`UPDATE organisation_status SET status = 'INACTIVE'`),
  );
  await before.destroy();
  const { entities, migrations } = organisations;
  database = await createDataSource({ ...options, entities: [...entities, Claim], migrations }).initialize();
  await migrate(database);
});
afterAll(async () => {
  await database.destroy();
  await drop();
});

const statuses = async (knownAt?: Date) => {
  const options = { entity: organisationHistory.Change, column: 'organisation_id' };
  const [rows] = await readRowsByKey<{ id: string; status: string }>(database, options, [ORGANISATION], knownAt);
  return rows?.map(({ id, status }) => [id, status]);
};

describe('The tables of statuses', () => {
  it('keep their rows under the new name, and what was known of them', async () => {
    expect(await findSchemaDrift(database)).toEqual([]);
    expect(await statuses()).toEqual([[STATUS, 'INACTIVE']]);
    expect(await statuses(new Date('2026-01-20T00:00:00Z'))).toEqual([[STATUS, 'ACTIVE']]);
    expect(await statuses(new Date('2026-01-01T00:00:00Z'))).toEqual([]);
  });

  it('go on with the journal that they brought', async () => {
    await withActor(database, { actor: 'editor' }, (manager) =>
      manager.query(`UPDATE organisation_status_change SET status = 'ACTIVE'`),
    );
    const entries = await database.query(
      `SELECT sequence, operation FROM journal WHERE entity_type = 'organisation_status_change' ORDER BY sequence`,
    );
    expect(entries).toEqual([
      { sequence: 1, operation: 'INSERT' },
      { sequence: 2, operation: 'UPDATE' },
      { sequence: 3, operation: 'UPDATE' },
    ]);
  });
});
