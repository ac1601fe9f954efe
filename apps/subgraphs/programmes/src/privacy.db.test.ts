import { createId } from '@kakehashi/database';
import {
  findTellingQuestions,
  type NamingRows,
  type PrivacyTest,
  type SubgraphTest,
  startNamingPrivatePerson,
  type TestCaller,
} from '@kakehashi/subgraph/testing';
import { programmes } from './definition';

const MEMBER: TestCaller = { scopes: ['read:members'] };
const STEWARD: TestCaller = { scopes: ['read:members', 'write:any'] };
const LONG_MS = 280_000;

/** Which rows name the person: some of those that name anybody, but one where a person may stand once. */
const THIRD = 'person_id IS NOT NULL AND hashtext(id::text) % 3 = 0';
const NAMED: readonly NamingRows[] = [
  ['participation', 'person_id', THIRD],
  [
    'interest',
    'person_id',
    `id IN (SELECT min(id::text)::uuid FROM interest WHERE person_id IS NOT NULL GROUP BY challenge_id)`,
  ],
  ['placement', 'person_id', `id = (SELECT min(id::text)::uuid FROM placement)`],
  ['outcome_contributor', 'person_id', THIRD],
  ['introduction_party', 'person_id', 'person_id IS NOT NULL'],
  ['commission', 'contractor_person_id', 'contractor_person_id IS NOT NULL'],
  ['introduction', 'liaison_person_id', 'TRUE'],
];

/** Some who are part of the same things as a person. */
async function neighboursOf({ database }: SubgraphTest, person: string): Promise<string[]> {
  const rows: { party_id: string }[] = await database.query(
    `SELECT DISTINCT b.party_id FROM derived.tie a JOIN derived.tie b USING (thing_id)
     WHERE a.party_id = $1 AND b.party_id <> $1 AND b.source_id NOT IN (SELECT source_id FROM derived.tie WHERE party_id = $1)
     ORDER BY 1 LIMIT 6`,
    [person],
  );
  return rows.map(({ party_id }) => party_id);
}

describe('A private person whom programmes name', () => {
  let test: PrivacyTest;

  beforeAll(async () => {
    const { there, absent, person: id } = await startNamingPrivatePerson(programmes, NAMED);
    const linked = { Organisation: [{ id: createId() }], Agreement: [{ id: createId() }], Award: [{ id: createId() }] };
    const neighbours = await neighboursOf(there, id);
    expect(neighbours.length).toBeGreaterThan(3);
    const hidden = { type: 'Person', keys: { id }, filters: /person/i, words: [], linkedIds: [], linked, neighbours };
    test = { there, absent, hidden, feed: 'programmeChanges' };
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

  it(
    'is named to a steward',
    async () => {
      const { telling } = await findTellingQuestions(test, STEWARD, 3);
      expect(telling.length).toBeGreaterThan(10);
      expect(telling.join()).toMatch(/shortestPaths|collaborationNetwork/);
    },
    LONG_MS,
  );
});
