import { createId } from '@kakehashi/database';
import { rank, reasonToExclude } from '@kakehashi/matching';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { people } from '../definition';
import { type MadeExpert, writeExpert } from '../testing/made-expert';
import { madeNeeds, nearTopic } from '../testing/made-needs';
import { readPlainCandidates } from '../testing/plain-candidates';

const TOPICS = [createId(), createId(), createId()] as const;
const ORGANISATIONS = [createId(), createId()] as const;
const ROR = '05sj3n476';
const [owner] = ORGANISATIONS;

let test: SubgraphTest;

const needs = madeNeeds([], {
  topics: [nearTopic(TOPICS[0]), nearTopic(TOPICS[0], 0.6, TOPICS[1]), nearTopic(TOPICS[2])],
  languages: ['ja', 'vi'],
  ownerOrganisationId: owner,
} as never);

const made = fc.record<MadeExpert>({
  topic: fc.constantFrom(...TOPICS),
  level: fc.constantFrom('AWARENESS', 'WORKING', 'EXPERT', 'AUTHORITY'),
  evidenceYears: fc.array(fc.option(fc.integer({ min: 2015, max: 2026 })), { maxLength: 3 }),
  lang: fc.constantFrom('ja', 'vi', 'ko', null),
  available: fc.constantFrom(null, ['2026-01-01', '2026-04-01'], ['2020-01-01', '2021-01-01']),
  organisation: fc.constantFrom(null, ...ORGANISATIONS),
  hasConsent: fc.boolean(),
  visibility: fc.constantFrom('PUBLIC', 'MEMBERS', 'PRIVATE'),
});

/** Writes that change what matching reads of some people, or take it away. */
const CHANGES = {
  'withdraws consent': `UPDATE consent SET withdrawn_at = now() WHERE person_id = $1`,
  'loses a language': 'DELETE FROM person_language WHERE person_id = $1',
  'knows it better': `UPDATE expertise SET level = 'AUTHORITY', evidence = '[{"year": 2026}, {"year": null}]' WHERE person_id = $1`,
  'leaves a post': `UPDATE affiliation SET period_to = '2021-01-01' WHERE person_id = $1`,
  'works for an organisation with a ROR id': `UPDATE affiliation SET organisation_id = NULL, organisation_ror = '${ROR}', organisation_label = 'X' WHERE person_id = $1`,
  'can be asked later': `UPDATE availability SET period_from = '2026-05-01', period_to = NULL WHERE person_id = $1`,
  hides: `UPDATE person SET visibility = 'PRIVATE' WHERE id = $1`,
  'shows themselves': `UPDATE person SET visibility = 'PUBLIC' WHERE id = $1`,
  'brings about an outcome': `INSERT INTO track_record VALUES (gen_random_uuid(), $1, 'OUTCOME', gen_random_uuid())`,
  'applies for funds': `INSERT INTO application_person VALUES (gen_random_uuid(), '${createId()}', $1, CURRENT_DATE)`,
  'gives what they know to another': `UPDATE expertise SET person_id = (SELECT max(id::text)::uuid FROM person)
    WHERE person_id = $1 AND NOT EXISTS (SELECT FROM expertise e WHERE e.person_id = (SELECT max(id::text)::uuid FROM person))`,
} as const;

const worlds = fc.record({
  experts: fc.array(made, { minLength: 4, maxLength: 8 }),
  changes: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...Object.keys(CHANGES))), { maxLength: 8 }),
});

async function told() {
  const [{ matches }] = await test.anonymous.entities(
    'Challenge',
    [{ id: createId(), needs }],
    '{ matches(first: 100) { consideredCount isComplete nodes { score person { id } components { name value } } excluded { reason count } } }',
  );
  return matches;
}

/** The answer by the plain formula, over what the tables hold. */
async function plain() {
  const all = await readPlainCandidates(test.database, needs, ROR);
  const reasonOf = new Map(all.map((one) => [one, reasonToExclude(one, needs)]));
  const count = (reason: string) => all.filter((one) => reasonOf.get(one) === reason).length;
  const proposed = all.filter((one) => reasonOf.get(one) === undefined);
  return {
    consideredCount: all.length,
    isComplete: true,
    nodes: rank(proposed, needs).map(({ candidate, score, components }) => ({
      score,
      person: { id: candidate.id },
      components: components.map(({ name, value }) => ({ name, value })),
    })),
    excluded: ['NO_CONSENT', 'CONFLICT_OF_INTEREST', 'NO_COMMON_LANGUAGE', 'UNAVAILABLE']
      .map((reason) => ({ reason, count: count(reason) }))
      .filter((one) => one.count > 0),
  };
}

beforeAll(async () => {
  test = await SubgraphTest.start(people, 20);
  await test.database.query('INSERT INTO organisation_copy (id, ror) VALUES ($1, $2)', [owner, ROR]);
});
afterAll(() => test.stop());

describe('What is kept of candidates', () => {
  it('answers as the plain formula over the tables does, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ experts, changes }) => {
        await test.database.query('DELETE FROM person');
        for (const table of ['expertise', 'person_language', 'consent', 'availability', 'affiliation']) {
          await test.database.query(`DELETE FROM ${table}`);
        }
        await test.database.query('DELETE FROM track_record');
        await test.database.query('DELETE FROM application_person');
        const ids: string[] = [];
        for (const [place, expert] of experts.entries())
          ids.push(await writeExpert(test.database, `P${place}`, expert));
        expect(await told()).toEqual(await plain());
        for (const [place, change] of changes) {
          await test.database.query(CHANGES[change as keyof typeof CHANGES], [ids[place % ids.length]]);
        }
        expect(await told()).toEqual(await plain());
      }),
      { numRuns: 12 },
    );
  });

  it('goes with the person', async () => {
    const id = await writeExpert(test.database, 'Gone', { topic: TOPICS[0] });
    await test.database.query('DELETE FROM person WHERE id = $1', [id]);
    expect(await test.database.query('SELECT FROM derived.candidate WHERE id = $1', [id])).toEqual([]);
  });

  it('refuses nothing of who has parts without being there, and keeps nothing of them', async () => {
    const stranger = createId();
    await test.database.query(`INSERT INTO track_record VALUES (gen_random_uuid(), $1, 'OUTCOME', $2)`, [
      stranger,
      createId(),
    ]);
    expect(await test.database.query('SELECT FROM derived.candidate WHERE id = $1', [stranger])).toEqual([]);
  });
});
