import { createId } from '@kakehashi/database';
import { MigrationTest } from '@kakehashi/subgraph/testing';
import { InterestsAndCommissions1760310000001 } from '../../migrations/1760310000001-interests-and-commissions';
import { programmes } from '../definition';

describe('The migration to one open interest of somebody', () => {
  let test: MigrationTest;

  beforeAll(async () => {
    test = await MigrationTest.start(programmes, InterestsAndCommissions1760310000001);
  });

  afterAll(() => test.stop());

  it('keeps the first of several, and all that do not stand in the way of another', async () => {
    const before = await test.before([]);
    const [challenge, person, organisation] = [createId(), createId(), createId()];
    const insert = (expressedOn: string, status: string, of: string | null, through: string | null) =>
      before.query(
        `INSERT INTO interest (id, provenance, challenge_id, person_id, organisation_id, status, message, expressed_on)
         VALUES ($1, '{}', $2, $3, $4, $5, '[]', $6)`,
        [createId(), challenge, of, through, status, expressedOn],
      );
    await insert('2026-01-02', 'EXPRESSED', person, null);
    await insert('2026-01-01', 'SHORTLISTED', person, organisation);
    await insert('2026-01-03', 'DECLINED', person, null);
    await insert('2026-01-04', 'EXPRESSED', createId(), organisation);
    await insert('2026-01-05', 'INVITED', null, organisation);
    await insert('2026-01-06', 'EXPRESSED', null, organisation);
    const database = await test.after();
    const rows = await database.query('SELECT status FROM interest ORDER BY expressed_on');
    expect(rows.map(({ status }: { status: string }) => status)).toEqual([
      'SHORTLISTED',
      'WITHDRAWN',
      'DECLINED',
      'EXPRESSED',
      'INVITED',
      'WITHDRAWN',
    ]);
  });
});
