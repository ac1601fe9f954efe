import { createId, upsertRows } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { Affiliation } from '../affiliation/affiliation.entity';
import { affiliationColumns } from '../affiliation/affiliation.sample';
import { people } from '../definition';
import { Expertise } from '../expertise/expertise.entity';
import { days } from '../testing/made-period';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';

const [chips, packaging, baking] = [createId(), createId(), createId()];
const [ministry, university, college, company, startup, unknown] = Array.from({ length: 6 }, createId);

let test: SubgraphTest;

async function writeExpert(
  organisation = '',
  topic = '',
  level = 'EXPERT',
  visibility: 'PUBLIC' | 'MEMBERS' = 'PUBLIC',
) {
  const { manager } = test.database;
  const personId = await writePerson(test.database, 'Expert', { visibility });
  const post = { id: createId(), personId, organisationId: organisation, role: [], department: [] };
  await upsertRows(manager, Affiliation, [
    affiliationColumns({ ...post, period: days('2020-01-01'), provenance: MADE_FOR_TEST }),
  ]);
  const known = { id: createId(), person_id: personId, topic_id: topic, level, years: 5, evidence: [] };
  await upsertRows(manager, Expertise, [{ ...known, provenance: MADE_FOR_TEST }]);
}

beforeAll(async () => {
  test = await SubgraphTest.start(people, 20);
  const { database } = test;
  const sectors = { STATE: [ministry], SCIENCE: [university, college], BUSINESS: [company, startup] };
  for (const [sector, ids] of Object.entries(sectors)) {
    for (const id of ids)
      await database.query('INSERT INTO organisation_copy (id, sector) VALUES ($1, $2)', [id, sector]);
  }
  const names = [{ lang: 'en', value: 'Chips', kind: 'PRIMARY' }];
  await database.query(`INSERT INTO topic_copy (id, names, path) VALUES ($1, $2, $3), ($4, '[]', $5)`, [
    chips,
    JSON.stringify(names),
    [chips],
    packaging,
    [chips, packaging],
  ]);
  await writeExpert(ministry, chips, 'WORKING');
  await writeExpert(university, packaging, 'AUTHORITY');
  await writeExpert(university, chips, 'EXPERT');
  await writeExpert(college, chips, 'AWARENESS');
  await writeExpert(company, chips, 'EXPERT');
  await writeExpert(startup, baking, 'AUTHORITY');
  await writeExpert(startup, chips, 'AUTHORITY', 'MEMBERS');
  await writeExpert(unknown, chips, 'AUTHORITY');
});
afterAll(() => test.stop());

const SELECTION = `{ sector isOwn partners { score explanation(locale: EN) organisation { reference } strengths { experts topic { id } } } }`;

async function partners(id = ministry, call = 'suggestedPartners', caller?: TestCaller) {
  const client = caller ? test.as(caller) : test.anonymous;
  const [{ parties }] = await client.entities('Organisation', [{ id, ror: null }], `{ parties: ${call} ${SELECTION} }`);
  return parties;
}

describe('Organisation.suggestedPartners', () => {
  it('are those of the other two parties whose people know its themes or what is below them, the best first', async () => {
    const [state, science, business] = await partners();
    expect(state).toEqual({ sector: 'STATE', isOwn: true, partners: [] });
    expect(science).toEqual({
      sector: 'SCIENCE',
      isOwn: false,
      partners: [
        {
          score: 0.7128,
          explanation: '2 people in Chips',
          organisation: { reference: university },
          strengths: [{ experts: 2, topic: { id: chips } }],
        },
        {
          score: 0.1591,
          explanation: '1 person in Chips',
          organisation: { reference: college },
          strengths: [{ experts: 1, topic: { id: chips } }],
        },
      ],
    });
    expect(business.partners).toMatchObject([{ organisation: { reference: company } }]);
  });

  it('count only people whom the asker may see', async () => {
    const [, , business] = await partners(ministry, 'suggestedPartners', { scopes: ['read:members'] });
    expect(business.partners).toMatchObject([
      { organisation: { reference: startup } },
      { organisation: { reference: company } },
    ]);
  });

  it('are found for given topics, for an organisation that nobody knows too', async () => {
    const parties = await partners(createId(), `suggestedPartners(topics: ["${baking}", "${chips}"], first: 1)`);
    expect(parties.map(({ isOwn }: { isOwn: boolean }) => isOwn)).toEqual([false, false, false]);
    expect(parties[2].partners).toMatchObject([{ score: 0.25, organisation: { reference: startup } }]);
    for (const { partners: none } of await partners(createId())) expect(none).toEqual([]);
  });

  it('say why in a sentence of each language', async () => {
    const client = test.as({ scopes: ['read:members'] });
    const call = `suggestedPartners(topics: ["${chips}", "${baking}"], first: 1)`;
    const selection = '{ partners { vi: explanation(locale: VI) ja: explanation(locale: JA) } }';
    const given = [{ id: ministry, ror: null }];
    const [{ parties }] = await client.entities('Organisation', given, `{ parties: ${call} ${selection} }`);
    expect(parties[2].partners).toEqual([
      { vi: `1 người về Chips, 1 người về ${baking}`, ja: `「Chips」に1名、「${baking}」に1名` },
    ]);
  });

  it.each([
    ['first: 0', 'first'],
    ['first: -1', 'first'],
    ['first: 10000', 'first'],
    ['first: 21', 'first'],
    ['topics: []', 'topics'],
    ['topics: ["x"]', 'topics\\[0\\]'],
  ])('refuses %s', async (given, argument) => {
    await expect(partners(ministry, `suggestedPartners(${given})`)).rejects.toThrow(
      new RegExp(`"argument":"${argument}"`),
    );
  });

  it('takes as many statements for five organisations as for one', async () => {
    const ask = async (ids: readonly string[]) =>
      (
        await test.query(
          `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Organisation { suggestedPartners { sector } } } }`,
          { given: ids.map((id) => ({ __typename: 'Organisation', id, ror: null })) },
        )
      ).statements;
    expect(await ask([ministry, university, college, company, startup] as string[])).toBe(
      await ask([ministry as string]),
    );
  });
});
