import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { asSteward } from '../testing/as-steward';

let test: SubgraphTest;
const topics: Record<string, string> = {};
const challenges: Record<string, string> = {};
const employer = createId();

async function pose(name: string, topic: string, given: object = {}): Promise<void> {
  const steward = asSteward(test);
  const input = {
    owner: createId(),
    titles: [{ lang: 'vi', value: name }],
    description: [{ lang: 'vi', value: name }],
    topics: [topics[topic]],
    ...given,
  };
  const { challenge } = await steward.act('createChallenge', input, 'challenge { id }');
  challenges[name] = challenge.id;
  if (name !== 'draft') await steward.act('publishChallenge', { id: challenge.id });
}

beforeAll(async () => {
  test = await SubgraphTest.start(programmes, 20);
  for (const [name, parent] of [
    ['field', undefined],
    ['chips', 'field'],
    ['packaging', 'chips'],
    ['lithography', 'chips'],
    ['solder', 'packaging'],
  ] as const) {
    const input = {
      scheme: 'STRATEGIC_TECHNOLOGY',
      code: `T${createId().slice(-12)}`,
      names: [{ lang: 'en', value: name }],
      ...(parent && { parent: topics[parent] }),
    };
    topics[name] = (await asSteward(test).act('createTopic', input, 'topic { id }')).topic.id;
  }
  await pose('same', 'packaging');
  await pose('below', 'solder');
  await pose('above', 'chips');
  await pose('sibling', 'lithography');
  await pose('wide', 'field');
  await pose('draft', 'packaging');
  await pose('own', 'packaging', { owner: employer });
  await pose('foreign', 'packaging', {
    titles: [{ lang: 'ko', value: 'x' }],
    description: [{ lang: 'ko', value: 'x' }],
  });
});
afterAll(() => test.stop());

const person = (given: object = {}) => ({
  id: createId(),
  offer: {
    hasConsented: true,
    expertise: [{ topicId: topics.packaging, level: 'EXPERT', years: 9, evidenceYears: [2025, null] }],
    languages: [{ lang: 'vi', level: 'NATIVE' }],
    availability: [],
    acceptedCommissions: 1,
    outcomes: 0,
    organisationIds: [employer],
    ...given,
  },
});

const SUGGESTED = `totalCount isComplete pageInfo { hasNextPage endCursor }
  nodes { score challenge { id title } components { name weight value explanation(locale: EN) } }`;

async function suggested(given = person(), caller?: TestCaller, call = 'suggestedChallenges') {
  const client = caller ? test.as(caller) : test.anonymous;
  const [{ found }] = await client.entities('Person', [given], `{ found: ${call} { ${SUGGESTED} } }`);
  return found;
}

const titles = (found: { nodes: { challenge: { title: string } }[] }) =>
  found.nodes.map(({ challenge }) => challenge.title);

describe('Person.suggestedChallenges', () => {
  it('are open challenges near what they know, the nearest first, as matching would score them', async () => {
    const found = await suggested();
    expect(titles(found)).toEqual(['same', 'above', 'wide', 'below', 'sibling']);
    expect(found).toMatchObject({ totalCount: 5, isComplete: true });
    const topicValues = found.nodes.map(({ components }: { components: { value: number }[] }) => components[0]?.value);
    expect(topicValues).toEqual([1, 0.85, 0.7225, 0.6, 0.51]);
    expect(found.nodes[0].components[0].explanation).toBe('packaging: known');
  });

  it('are paged without gap or repetition', async () => {
    const given = person();
    const first = await suggested(given, undefined, 'suggestedChallenges(first: 2)');
    const next = await suggested(
      given,
      undefined,
      `suggestedChallenges(first: 9, after: "${first.pageInfo.endCursor}")`,
    );
    expect([...titles(first), ...titles(next)]).toEqual(['same', 'above', 'wide', 'below', 'sibling']);
    expect([first.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([true, false]);
    const ofAnother = `suggestedChallenges(after: "${first.pageInfo.endCursor}")`;
    await expect(suggested(person(), undefined, ofAnother)).rejects.toThrow('must be a cursor of the same list');
  });

  it.each(['first: 0', 'first: -1', 'first: 10000', 'after: "x"'])('refuse %s', async (call) => {
    await expect(suggested(person(), undefined, `suggestedChallenges(${call})`)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('follow each step of a challenge, its topics and its deadline', async () => {
    const steward = asSteward(test);
    const id = challenges.sibling;
    const plain = async () => {
      const rows: object[] = await test.database.query(
        `SELECT c.id AS challenge_id, l.topic_id, coalesce(c.deadline_on, 'infinity')::text AS deadline_on FROM challenge c
         JOIN challenge_topic l ON l.challenge_id = c.id WHERE c.status IN ('PUBLISHED', 'MATCHING', 'SHORTLISTED') ORDER BY 1, 2`,
      );
      expect(
        await test.database.query(
          'SELECT challenge_id, topic_id, deadline_on::text FROM derived.open_challenge ORDER BY 1, 2',
        ),
      ).toEqual(rows);
      return rows.length;
    };
    const before = await plain();
    await steward.act('updateChallenge', { id, deadlineOn: '2999-01-01', topics: [topics.packaging, topics.chips] });
    expect(await plain()).toBe(before + 1);
    expect(titles(await suggested())).toEqual(['same', 'sibling', 'above', 'wide', 'below']);
    await steward.act('cancelChallenge', { id, reason: { lang: 'en', value: 'No longer wanted' } });
    expect(await plain()).toBe(before - 1);
    expect(titles(await suggested())).toEqual(['same', 'above', 'wide', 'below']);
    await test.database.query(`UPDATE challenge SET deadline_on = '2020-01-01' WHERE id = $1`, [challenges.below]);
    expect(titles(await suggested())).toEqual(['same', 'above', 'wide']);
    await test.database.query('UPDATE challenge SET deadline_on = NULL WHERE id = $1', [challenges.below]);
    await plain();
  });

  it('are told of who has not agreed to be proposed to themselves and stewards only', async () => {
    const shy = person({ hasConsented: false });
    expect(await suggested(shy)).toBeNull();
    expect(await suggested(shy, { scopes: ['read:members'], person: createId() })).toBeNull();
    expect(titles(await suggested(shy, { scopes: ['read:members'], person: shy.id }))).toContain('same');
    expect(titles(await suggested(shy, { scopes: ['write:any'] }))).toContain('same');
  });

  it('leave out when they are not available, and are none for who knows nothing', async () => {
    const lapsed = person({ availability: [{ from: '2020-01-01', to: '2021-01-01' }] });
    expect(titles(await suggested(lapsed))).toEqual([]);
    expect(titles(await suggested(person({ expertise: [] })))).toEqual([]);
  });

  it('takes as many statements for five people as for one', async () => {
    const ask = async (count: number) =>
      (
        await test.query(
          `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Person { suggestedChallenges { nodes { score } } } } }`,
          { given: Array.from({ length: count }, () => ({ __typename: 'Person', ...person() })) },
        )
      ).statements;
    expect(await ask(5)).toBe(await ask(1));
  });
});
