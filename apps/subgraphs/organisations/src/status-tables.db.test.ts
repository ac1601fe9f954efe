import { createId, findSchemaDrift, readRowsByKey, withActor } from '@kakehashi/database';
import { MigrationTest } from '@kakehashi/subgraph/testing';
import type { DataSource } from 'typeorm';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { organisations } from './definition';
import { organisationHistory } from './organisation/organisation.history';

const [ORGANISATION = '', STATUS] = [createId(), createId()];

let test: MigrationTest;
let database: DataSource;

beforeAll(async () => {
  test = await MigrationTest.start(organisations, StatusTables1760200000000);
  const before = await test.before(['organisation_status', 'agreement_status']);
  await withActor(before, { actor: 'editor', recordedAt: new Date('2026-01-10T00:00:00Z') }, (manager) =>
    manager.query(
      `INSERT INTO organisation_status (id, provenance, organisation_id, status) VALUES ($1, '{}', $2, 'ACTIVE')`,
      [STATUS, ORGANISATION],
    ),
  );
  await withActor(before, { actor: 'editor', recordedAt: new Date('2026-02-10T00:00:00Z') }, (manager) =>
    manager.query(`UPDATE organisation_status SET status = 'INACTIVE'`),
  );
  database = await test.after();
});
afterAll(() => test.stop());

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
