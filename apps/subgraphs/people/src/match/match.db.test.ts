import { createId } from '@kakehashi/database';
import { MATCH_COMPONENTS, type NearTopic } from '@kakehashi/matching';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { type MadeExpert, writeExpert } from '../testing/made-expert';
import { madeNeeds, nearTopic, onlyWeights } from '../testing/made-needs';
import { tellEvent } from '../testing/told-event';

const [packaging, soldering, baking] = [createId(), createId(), createId()];
const [owner, lead, laboratory] = [createId(), createId(), createId()];
const OWNER_ROR = '05sj3n476';
const steward: TestCaller = { scopes: ['read:members', 'write:challenges', 'write:any'] };

let test: SubgraphTest;
const ids = new Map<string, string>();

async function write(name: string, made: Partial<MadeExpert> = {}): Promise<void> {
  ids.set(name, await writeExpert(test.database, name, { topic: packaging, ...made }));
}

const TOPICS: readonly NearTopic[] = [nearTopic(packaging), nearTopic(packaging, 0.51, soldering)];

const challenge = (given: object = {}, topics = TOPICS) => ({
  id: createId(),
  needs: madeNeeds([], {
    topics,
    languages: ['ja', 'vi'],
    ownerOrganisationId: owner,
    informedOrganisationIds: [owner, lead],
    ...given,
  } as never),
});

const MATCHES = `totalCount consideredCount isComplete emptyReason
  edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
  nodes { score person { displayName } components { name weight value } } excluded { reason count }`;

async function matches(given = challenge(), caller?: TestCaller, call = 'matches', selection = MATCHES) {
  const client = caller ? test.as(caller) : test.anonymous;
  const [{ matches: found }] = await client.entities('Challenge', [given], `{ matches: ${call} { ${selection} } }`);
  return found;
}

const names = (found: { nodes: { person: { displayName: string } }[] }) =>
  found.nodes.map(({ person }) => person.displayName);

beforeAll(async () => {
  test = await SubgraphTest.start(people, 20);
  await test.database.query('INSERT INTO organisation_copy (id, ror) VALUES ($1, $2)', [owner, OWNER_ROR]);
  await write('Ayame', {
    level: 'AUTHORITY',
    evidenceYears: [2025, 2024, null],
    available: ['2025-01-01', '2027-01-01'],
  });
  await write('Botan', { available: ['2026-04-02', '2027-01-01'], organisation: laboratory });
  await write('Chie', { topic: soldering, level: 'AUTHORITY', organisation: laboratory });
  await write('Dan', { level: 'AWARENESS', evidenceYears: [], lang: null });
  await write('Baker', { topic: baking, level: 'AUTHORITY' });
  await write('Silent', { hasConsent: false });
  await write('Owner’s', { organisation: owner });
  await write('Owner’s by ROR', { ror: OWNER_ROR });
  await write('Foreign', { lang: 'ko' });
  await write('Lapsed', { available: ['2024-01-01', '2025-01-01'] });
  await write('Member', { visibility: 'MEMBERS' });
  await write('Hidden', { visibility: 'PRIVATE' });
});
afterAll(() => test.stop());

describe('Challenge.matches', () => {
  it('proposes who knows its topics or near ones, the best first, and tells how many were left out and why', async () => {
    const found = await matches();
    expect(names(found)).toEqual(['Ayame', 'Botan', 'Chie', 'Dan']);
    expect(found).toMatchObject({ totalCount: 4, consideredCount: 9, isComplete: true, emptyReason: null });
    expect(found.excluded).toEqual([
      { reason: 'NO_CONSENT', count: 1 },
      { reason: 'CONFLICT_OF_INTEREST', count: 2 },
      { reason: 'NO_COMMON_LANGUAGE', count: 1 },
      { reason: 'UNAVAILABLE', count: 1 },
    ]);
  });

  it('makes each score of its components, each told with its weight', async () => {
    const { nodes } = await matches();
    for (const { score, components } of nodes) {
      expect(components.map(({ name }: { name: string }) => name)).toEqual(MATCH_COMPONENTS);
      const sum = components.reduce((all: number, { weight, value }: never) => all + weight * value, 0);
      expect(score).toBeCloseTo(sum / 100, 4);
    }
    const valuesOf = (place: number) => nodes[place].components.map(({ value }: { value: number }) => value);
    // Availability from 2 April is half of the half year; unknown counts half; Chie is second of the laboratory.
    expect(valuesOf(1).slice(0, 2)).toEqual([1, 0.8]);
    expect(valuesOf(1)[4]).toBeCloseTo(90 / 181, 4);
    expect(valuesOf(2).slice(0, 2)).toEqual([0.51, 0.51]);
    expect([valuesOf(0)[6], valuesOf(2)[6], valuesOf(3)[3]]).toEqual([1, 0.5, 0.5]);
  });

  it('explains itself in three languages, with the records it goes by', async () => {
    const selection = `nodes { person { id } components { name vi: explanation(locale: VI) ja: explanation(locale: JA) en: explanation
      evidence { __typename ... on Expertise { person { id } } ... on PersonLanguage { lang } ... on Availability { purpose } ... on Outcome { id } ... on Commission { id } } } }`;
    const personId = ids.get('Ayame');
    const [outcome, commission] = [createId(), createId()];
    await test.database.query(
      `INSERT INTO track_record VALUES (gen_random_uuid(), $1, 'OUTCOME', $2), (gen_random_uuid(), $1, 'ACCEPTED_COMMISSION', $3)`,
      [personId, outcome, commission],
    );
    const { nodes } = await matches(challenge(), undefined, 'matches(first: 1)', selection);
    const told = new Map(nodes[0].components.map(({ name, ...rest }: { name: string }) => [name, rest]));
    expect(told.get('AVAILABILITY')).toEqual({
      vi: 'Nhận việc được 181 trên 181 ngày.',
      ja: '181日のうち181日受託可能。',
      en: 'Can be asked on 181 of 181 days.',
      evidence: [{ __typename: 'Availability', purpose: 'COMMISSION' }],
    });
    expect(told.get('LANGUAGE')).toMatchObject({
      vi: 'Biết tiếng Nhật (C1), ngôn ngữ của bài toán.',
      ja: '課題の言語である日本語ができる（C1）。',
      evidence: [{ __typename: 'PersonLanguage', lang: 'ja' }],
    });
    expect(told.get('TOPIC')).toMatchObject({ evidence: [{ __typename: 'Expertise', person: { id: personId } }] });
    expect(told.get('TRACK_RECORD')).toMatchObject({
      en: '1 accepted commission, 1 outcome.',
      evidence: [
        { __typename: 'Commission', id: commission },
        { __typename: 'Outcome', id: outcome },
      ],
    });
    for (const { vi, ja, en } of nodes[0].components) {
      expect(new Set([vi, ja, en]).size).toBe(3);
      expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
    await test.database.query('DELETE FROM track_record WHERE person_id = $1', [personId]);
  });

  it('counts what its programme lets count', async () => {
    const byLevel = await matches(challenge({ weights: onlyWeights({ component: 'LANGUAGE', weight: 7 }) }));
    expect(byLevel.nodes.map(({ score }: { score: number }) => score)).toEqual([0.9, 0.9, 0.9, 0.5]);
    expect(byLevel.nodes.at(-1).person.displayName).toBe('Dan');
  });

  it('is paged without gap or repetition, and refuses what it can not read', async () => {
    const given = challenge();
    const first = await matches(given, undefined, 'matches(first: 3)');
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([['Ayame', 'Botan', 'Chie'], true]);
    const rest = await matches(given, undefined, `matches(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect([names(rest), rest.pageInfo]).toMatchObject([['Dan'], { hasNextPage: false, hasPreviousPage: true }]);
    const other = `matches(after: "${first.pageInfo.endCursor}", where: { country: { eq: "JP" } })`;
    await expect(matches(given, undefined, other)).rejects.toThrow('must be a cursor of the same list');
    const ofAnother = `matches(after: "${first.pageInfo.endCursor}")`;
    await expect(matches(challenge(), undefined, ofAnother)).rejects.toThrow('must be a cursor of the same list');
  });

  it.each([
    ['first: 0', '"argument":"first"'],
    ['first: -1', 'must be between 1 and 100'],
    ['first: 10000', '10000'],
    ['after: "x"', '"argument":"after"'],
    ['where: { id: { eq: "x" } }', 'UUID'],
  ])('refuses %s and says why', async (call, told) => {
    await expect(matches(challenge(), undefined, `matches(${call})`)).rejects.toThrow(told);
  });

  it('takes no number of people as the default, and tells nothing where the needs are not told', async () => {
    expect(names(await matches(challenge(), undefined, 'matches(first: null, after: null, where: null)'))).toHaveLength(
      4,
    );
    expect(await matches({ id: createId(), needs: null } as never)).toBeNull();
  });

  it('looks only at whom the filter of people finds', async () => {
    const where = `where: { or: [{ name: { startsWith: "Bo" } }, { id: { eq: "${ids.get('Lapsed')}" } }] }`;
    const found = await matches(challenge(), undefined, `matches(${where})`);
    expect([names(found), found.excluded]).toEqual([['Botan'], [{ reason: 'UNAVAILABLE', count: 1 }]]);
    expect(found.consideredCount).toBe(2);
  });

  it('says why nobody is proposed', async () => {
    const reasonFor = async (topics: readonly NearTopic[], call?: string) =>
      (await matches(challenge({}, topics), undefined, call)).emptyReason;
    expect(await reasonFor([])).toBe('NO_TOPICS');
    expect(await reasonFor([nearTopic(createId())])).toBe('NOBODY_NEAR');
    expect(await reasonFor(TOPICS, `matches(where: { id: { eq: "${ids.get('Silent')}" } })`)).toBe('ALL_EXCLUDED');
  });

  it('shows members whom they may see, and hidden people to nobody; a steward is told that they are hidden', async () => {
    expect(names(await matches(challenge(), { scopes: ['read:members'] }))).toContain('Member');
    const told = await matches(challenge(), steward);
    expect(names(told)).not.toContain('Hidden');
    expect(told.excluded[0]).toEqual({ reason: 'NOT_VISIBLE', count: 1 });
  });

  it('tells who was left out to officers of the owner and of who leads the programme, and to stewards', async () => {
    const told = async (caller?: TestCaller) => {
      const found = await matches(challenge(), caller, 'matches', 'excluded { reason people { displayName } }');
      return Object.fromEntries(
        found.excluded.map(({ reason, people: who }: { reason: string; people: { displayName: string }[] | null }) => [
          reason,
          who?.map(({ displayName }) => displayName).sort() ?? null,
        ]),
      );
    };
    const shown = {
      CONFLICT_OF_INTEREST: ['Owner’s', 'Owner’s by ROR'],
      NO_COMMON_LANGUAGE: ['Foreign'],
      UNAVAILABLE: ['Lapsed'],
    };
    const officer = (scopes: TestCaller['scopes'], organisation: string): TestCaller => ({ scopes, organisation });
    expect(await told(officer(['write:challenges'], owner))).toEqual({ ...shown, NO_CONSENT: null });
    expect(await told(officer(['write:programmes'], lead))).toEqual({ ...shown, NO_CONSENT: null });
    expect(await told(officer(['write:challenges'], createId()))).toEqual({
      CONFLICT_OF_INTEREST: null,
      NO_COMMON_LANGUAGE: null,
      UNAVAILABLE: null,
      NO_CONSENT: null,
    });
    expect(await told(steward)).toEqual({ ...shown, NO_CONSENT: ['Silent'], NOT_VISIBLE: ['Hidden'] });
    await expect(told()).rejects.toThrow('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('leaves out who applied for funds with the owner or with its people within three years', async () => {
    const [old, recent, withPeople] = [createId(), createId(), createId()];
    const submit = (applicationId: string, occurredAt: Date, personIds: string[], organisationIds: string[]) =>
      tellEvent(
        test.database,
        'application.submitted',
        {
          applicationId,
          callId: createId(),
          leadOrganisationId: createId(),
          funderOrganisationIds: [],
          personIds,
          organisationIds,
        },
        { occurredAt },
      );
    const id = (name: string) => ids.get(name) ?? '';
    await submit(old, new Date('2019-01-01'), [id('Ayame')], [owner]);
    await submit(recent, new Date(), [id('Botan')], [createId(), owner]);
    await submit(withPeople, new Date(), [id('Chie'), id('Owner’s')], [laboratory]);
    expect(names(await matches())).toEqual(['Ayame', 'Dan']);
    await test.database.query('TRUNCATE application_person, application_organisation');
    expect(names(await matches())).toEqual(['Ayame', 'Botan', 'Chie', 'Dan']);
  });

  it('counts outcomes and accepted commissions that the programmes subgraph tells of, once', async () => {
    const id = ids.get('Dan') ?? '';
    const [outcomeId, commissionId] = [createId(), createId()];
    const shared = { challengeId: createId(), ownerOrganisationId: owner, personIds: [id], organisationIds: [] };
    for (const status of ['REFUSED', 'ACCEPTED', 'ACCEPTED'] as const) {
      await tellEvent(test.database, 'outcome.recorded', { ...shared, outcomeId, kind: 'PATENT' });
      await tellEvent(test.database, 'commission.ended', { ...shared, commissionId, personId: id, status });
    }
    const { nodes } = await matches();
    const dan = nodes.find(({ person }: { person: { displayName: string } }) => person.displayName === 'Dan');
    expect(dan.components[5]).toMatchObject({ name: 'TRACK_RECORD', value: 0.6464 });
    await test.database.query('DELETE FROM track_record WHERE person_id = $1', [id]);
  });

  it('takes as many statements for five challenges as for one', async () => {
    const ask = (count: number) =>
      test.query(
        `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Challenge { matches { nodes { score person { id } components { explanation evidence { __typename } } } } } } }`,
        { given: Array.from({ length: count }, () => ({ __typename: 'Challenge', ...challenge() })) },
      );
    const [one, five] = [await ask(1), await ask(5)];
    expect(five.errors).toBeUndefined();
    expect(five.data._entities).toHaveLength(5);
    expect([one.statements, five.statements]).toEqual([7, 7]);
  });
});
