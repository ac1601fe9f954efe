import { createId } from '@kakehashi/database';
import {
  findTellingQuestions,
  type NamingRows,
  type PrivacyTest,
  startNamingPrivatePerson,
  type TestCaller,
} from '@kakehashi/subgraph/testing';
import { funding } from './definition';

const MEMBER: TestCaller = { scopes: ['read:members', 'read:applications'] };
const STEWARD: TestCaller = { scopes: ['read:members', 'read:applications', 'write:any'] };
const LONG_MS = 280_000;

/** Which rows name the person: some of those that name anybody. */
const THIRD = 'person_id IS NOT NULL AND hashtext(id::text) % 3 = 0';
const NAMED: readonly NamingRows[] = [
  ['applicant', 'person_id', THIRD],
  ['award_person', 'person_id', THIRD],
  ['review', 'reviewer_person_id', 'TRUE'],
];

describe('A private person whom funding names', () => {
  let test: PrivacyTest;

  beforeAll(async () => {
    const { there, absent, person: id } = await startNamingPrivatePerson(funding, NAMED);
    const some = (table: string) => there.database.query(`SELECT id FROM ${table} ORDER BY id LIMIT 2`);
    const linked = {
      ApplicationPart: await some('application_part'),
      CallPart: await some('call_part'),
      Organisation: [{ id: createId(), ror: null }],
      Outcome: await some('outcome_copy'),
      Challenge: [{ id: createId() }],
      Commission: [{ id: createId() }],
      Programme: [{ id: createId() }],
      Project: [{ id: createId() }],
      Topic: [{ id, descendantIds: [id] }],
    };
    const hidden = { type: 'Person', keys: { id }, filters: /person/i, words: [], linkedIds: [], linked };
    test = { there, absent, hidden, feed: 'fundingChanges' };
  }, LONG_MS);
  afterAll(async () => {
    await test.there.stop();
    await test.absent.stop();
  });

  it.each<[string, TestCaller | undefined, number]>([
    ['anybody', undefined, 1],
    ['a member', MEMBER, 3],
  ])(
    'is nobody for %s, whatever they ask',
    async (_asker, caller, oneOf) => {
      const { questions, telling } = await findTellingQuestions(test, caller, oneOf);
      expect(telling).toEqual([]);
      expect(questions).toBeGreaterThan(60);
    },
    LONG_MS,
  );

  it('is counted in statistics for stewards alone', async () => {
    const id = test.hidden.keys.id ?? '';
    const ask = `{ awardStatistics(where: { person: { eq: "${id}" } }) { total { count } } }`;
    const countFor = async (caller: TestCaller) =>
      (await test.there.as(caller).query(ask)).data.awardStatistics.total.count;
    expect(await countFor(MEMBER)).toBe(0);
    expect(await countFor(STEWARD)).toBeGreaterThan(0);
  });

  it(
    'is named to a steward',
    async () => {
      const { telling } = await findTellingQuestions(test, STEWARD, 3);
      expect(telling.length).toBeGreaterThan(10);
    },
    LONG_MS,
  );
});
