import { createId, findSchemaDrift, migrate, readRowsByKey, withActor } from '@kakehashi/database';
import { MigrationTest } from '@kakehashi/subgraph/testing';
import type { DataSource } from 'typeorm';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { challengeHistory } from './challenge/challenge.history';
import { programmes } from './definition';
import { projectHistory } from './project/project.history';

const [CHALLENGE, PROJECT, DRAFT, PUBLISHED, ACTIVE] = Array.from({ length: 5 }, createId);
const BEGUN = new Date('2026-01-10T00:00:00Z');
const CHANGED = new Date('2026-02-10T00:00:00Z');

let test: MigrationTest;
let database: DataSource;

beforeAll(async () => {
  test = await MigrationTest.start(programmes, StatusTables1760200000000);
  const before = await test.before(['status_change']);
  const insert = (recordedAt: Date, values: string, parameters: unknown[]) =>
    withActor(before, { actor: 'editor', recordedAt }, (manager) =>
      manager.query(
        `INSERT INTO status_change (id, provenance, subject_kind, subject_id, status, reason, period_from) VALUES ${values}`,
        parameters,
      ),
    );
  await insert(
    BEGUN,
    `($1, '{}', 'CHALLENGE', $2, 'DRAFT', '[]', '2026-01-01'), ($3, '{}', 'PROJECT', $4, 'ACTIVE', '[]', NULL)`,
    [DRAFT, CHALLENGE, ACTIVE, PROJECT],
  );
  await withActor(before, { actor: 'editor', recordedAt: CHANGED }, async (manager) => {
    await manager.query(`UPDATE status_change SET status = 'SETTLED' WHERE id = $1`, [DRAFT]);
    await manager.query('DELETE FROM status_change WHERE id = $1', [ACTIVE]);
  });
  await insert(CHANGED, `($1, '{}', 'CHALLENGE', $2, 'PUBLISHED', '[{"lang": "en"}]', '2026-02-01')`, [
    PUBLISHED,
    CHALLENGE,
  ]);
  database = await test.after();
});
afterAll(() => test.stop());

const statusesOf = async (history: typeof challengeHistory, column: string, id = '', knownAt?: Date) => {
  const options = { entity: history.Change, column, orderBy: 't.period_from' };
  const [rows] = await readRowsByKey<{ id: string; status: string; version: number }>(database, options, [id], knownAt);
  return rows?.map(({ id: statusId, status, version }) => [statusId, status, version]);
};

describe('The tables of statuses', () => {
  it('take over what stood in the one table', async () => {
    expect(await findSchemaDrift(database)).toEqual([]);
    expect(await statusesOf(challengeHistory, 'challenge_id', CHALLENGE)).toEqual([
      [DRAFT, 'SETTLED', 2],
      [PUBLISHED, 'PUBLISHED', 1],
    ]);
    expect(await statusesOf(projectHistory, 'project_id', PROJECT)).toEqual([]);
  });

  it('take over what was known of it, of what is gone too', async () => {
    const between = new Date('2026-01-20T00:00:00Z');
    expect(await statusesOf(challengeHistory, 'challenge_id', CHALLENGE, between)).toEqual([[DRAFT, 'DRAFT', 1]]);
    expect(await statusesOf(projectHistory, 'project_id', PROJECT, between)).toEqual([[ACTIVE, 'ACTIVE', 1]]);
    const entries = await database.query(
      `SELECT entity_type, operation, actor, sequence FROM journal WHERE entity_type LIKE '%\\_status\\_change' ORDER BY entity_type, position`,
    );
    expect(entries.map((entry: object) => Object.values(entry).join(' '))).toEqual([
      'challenge_status_change INSERT editor 1',
      'challenge_status_change UPDATE editor 2',
      'challenge_status_change INSERT editor 1',
      'project_status_change INSERT editor 1',
      'project_status_change DELETE editor 2',
    ]);
  });

  it('go back to the one table and come again as they were', async () => {
    await test.undo(database);
    expect(await database.query('SELECT subject_kind, status FROM status_change ORDER BY period_from')).toEqual([
      { subject_kind: 'CHALLENGE', status: 'SETTLED' },
      { subject_kind: 'CHALLENGE', status: 'PUBLISHED' },
    ]);
    await migrate(database);
    expect(await statusesOf(challengeHistory, 'challenge_id', CHALLENGE)).toEqual([
      [DRAFT, 'SETTLED', 2],
      [PUBLISHED, 'PUBLISHED', 1],
    ]);
  });
});
