import { createId } from '@kakehashi/database';
import { findTraces, hearErasure, leaveTraces, SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { challengeAfter } from '../testing/challenge-attempts';
import { personEvents } from './person.events';

describe('person.erased', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes);
  });
  afterAll(() => test.stop());

  const hear = (personId: string) => hearErasure(test.database, personEvents, personId);
  const placesOf = (traces: readonly string[]) => [...new Set(traces.map((trace) => trace.split(': ')[1]))].sort();

  it('leaves of all texts that are bound to the person only the terms of their commissions', async () => {
    const person = createId();
    const traces = await leaveTraces(test.database, person);
    expect(placesOf(await findTraces(test.database, traces))).toEqual([...new Set(traces)].sort());
    await hear(person);
    expect(placesOf(await findTraces(test.database, traces))).toEqual([
      'trace-commission-deliverables',
      'trace-commission-intellectual_property_note',
      'trace-commission_status_change-provenance',
      'trace-commission_status_change-reason',
      'trace-introduction-purpose',
    ]);
  });

  it('keeps that they took part, and changes nothing when it is heard again', async () => {
    const person = createId();
    await leaveTraces(test.database, person);
    const rowsOf = () =>
      test.database.query(
        `SELECT id, version FROM participation WHERE person_id = $1 UNION ALL SELECT id, version FROM placement WHERE person_id = $1
         UNION ALL SELECT id, version FROM commission WHERE contractor_person_id = $1 ORDER BY id`,
        [person],
      );
    await hear(person);
    const rows = await rowsOf();
    expect(rows).toHaveLength(3);
    await hear(person);
    expect(await rowsOf()).toEqual(rows);
  });

  it('takes back the interests that wait for an answer, and what was written in them at any time', async () => {
    const person = createId();
    const { input } = await challengeAfter(test, 'publishChallenge');
    const me = test.as({ subject: 'lan', person, scopes: ['write:interests'] });
    const message = (value: string) => [{ lang: 'en', value }];
    const given = { challenge: input.id, person, message: message('Unmistakable Zyxomma') };
    const { interest, userErrors } = await me.act('expressInterest', given, 'interest { id }');
    expect(userErrors).toEqual([]);
    await me.act('updateInterest', { id: interest.id, message: message('Zyxomma again') });
    await hear(person);
    expect(await findTraces(test.database, ['Zyxomma'])).toEqual([]);
    const late = await me.act('expressInterest', given);
    expect(late.userErrors).toMatchObject([{ field: null, code: 'NOT_ALLOWED' }]);
    const rows = await test.database.query('SELECT status, message FROM interest WHERE id = $1', [interest.id]);
    expect(rows).toEqual([{ status: 'WITHDRAWN', message: [] }]);
    const query = 'query ($id: ID!) { interest(id: $id) { journal(first: 10) { nodes { operation actor } } } }';
    const { data } = await test.query(query, { id: interest.id });
    expect(data.interest.journal.nodes.map(({ operation }: { operation: string }) => operation)).toEqual([
      'UPDATE',
      'ERASE',
      'UPDATE',
      'INSERT',
    ]);
  });
});
