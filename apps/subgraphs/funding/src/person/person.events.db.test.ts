import { createId, upsertRows } from '@kakehashi/database';
import { findTraces, hearErasure, leaveTraces, SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { PersonOrganisation } from '../person-organisation/person-organisation.entity';
import { ReviewAssignment } from '../review-assignment/review-assignment.entity';
import { personEvents } from './person.events';

describe('person.erased', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(funding);
    const [part] = await test.database.query('SELECT id, application_id FROM application_part LIMIT 1');
    const assignment = { id: createId(), application_id: part.application_id, application_part_id: part.id };
    const others = {
      funder_organisation_id: createId(),
      reviewer_person_id: createId(),
      declared_organisation_ids: [],
    };
    await upsertRows(test.database.manager, ReviewAssignment, [
      { ...assignment, ...others, provenance: { source: 'TEST' } },
    ]);
  });
  afterAll(() => test.stop());

  const hear = (personId: string) => hearErasure(test.database, personEvents, personId);

  it('leaves of all texts that are bound to the person only the scores that they gave, and what they took part in', async () => {
    const person = createId();
    const traces = await leaveTraces(test.database, person);
    await hear(person);
    const left = await findTraces(test.database, traces);
    expect([...new Set(left.map((trace) => trace.split(': ')[1]))]).toEqual(['trace-review-scores']);
    for (const [table, column] of [
      ['applicant', 'person_id'],
      ['award_person', 'person_id'],
      ['review', 'reviewer_person_id'],
    ]) {
      expect(await test.database.query(`SELECT id FROM ${table} WHERE ${column} = $1`, [person])).toHaveLength(1);
    }
  });

  it('forgets to which organisations they were close', async () => {
    const [person, organisation, declared] = [createId(), createId(), createId()];
    await upsertRows(test.database.manager, PersonOrganisation, [{ person_id: person, organisation_id: organisation }]);
    await leaveTraces(test.database, person);
    const assigned = `UPDATE review_assignment SET declared_organisation_ids = ARRAY[$2::uuid] WHERE reviewer_person_id = $1`;
    for (const _ of [1, 2]) await test.database.query(assigned, [person, declared]);
    await hear(person);
    expect(await findTraces(test.database, [organisation, declared])).toEqual([]);
  });
});
