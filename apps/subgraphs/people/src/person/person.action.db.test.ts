import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { addedPart, NAMES, partInputs, payloadField } from '../testing/profile-attempts';

const PERSON = `person { id version names { value } visibility orcid country careerStage
  biography { lang value } externalIds { scheme value } hasConsent(purpose: PROFILE_PUBLICATION) }`;

describe('Profile actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 20);
  });

  afterAll(() => test.stop());

  const expert = (person: string): TestCaller => ({
    subject: 'lan',
    person,
    scopes: ['read:members', 'write:profile'],
  });
  const act = (person: string, name: string, given: object, selection = PERSON) =>
    test.as(expert(person)).act(name, given, selection);
  const codes = ({ userErrors }: { userErrors: { field: string | null; code: string }[] }) =>
    userErrors.map(({ field, code }) => `${field} ${code}`);
  const events = (id: string) =>
    test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position', [id]);

  it('begins a profile under the id of the token, private, and once', async () => {
    const person = createId();
    const made = await act(person, 'createPerson', {
      person,
      names: NAMES,
      orcid: 'https://orcid.org/0000-0002-1825-0097',
    });
    expect(made).toMatchObject({
      userErrors: [],
      person: { id: person, names: [{ value: 'Nguyễn Thị Lan' }], visibility: 'PRIVATE', orcid: '0000-0002-1825-0097' },
    });
    expect(codes(await act(person, 'createPerson', { person, names: NAMES }))).toEqual(['person DUPLICATE']);
    const other = createId();
    const sameOrcid = { person: other, names: NAMES, orcid: '0000-0002-1825-0097' };
    expect(codes(await act(other, 'createPerson', sameOrcid))).toEqual(['orcid DUPLICATE']);
    expect(codes(await act(other, 'updateProfile', { id: person, country: 'JP' }))).toEqual(['id NOT_FOUND']);
    const { data } = await test.query('query ($id: ID!) { person(id: $id) { id } }', { id: person });
    expect(data.person).toBeNull();
  });

  it('changes what is given, leaves the rest, and finds them by the new name', async () => {
    const id = await writePerson(test.database, 'Old Name', { countryCode: 'VN', careerStage: 'R3' as never });
    const biography = [{ lang: 'vi', value: ' Kỹ sư bán dẫn. ' }];
    const changed = await act(id, 'updateProfile', {
      id,
      names: NAMES,
      biography,
      careerStage: null,
      externalIds: [{ scheme: 'kaken', value: ' 42 ' }],
    });
    const [{ source }] = await test.database.query(
      `SELECT provenance ->> 'source' AS source FROM person WHERE id = $1`,
      [id],
    );
    expect(source).toBe('KAKEHASHI');
    expect(changed.person).toMatchObject({
      version: 2,
      country: 'VN',
      careerStage: null,
      externalIds: [{ scheme: 'KAKEN', value: '42' }],
      biography: [{ lang: 'vi', value: 'Kỹ sư bán dẫn.' }],
    });
    const { data } = await test.query('{ people(search: "nguyen thi lan") { nodes { id } } }');
    expect(data.people.nodes).toContainEqual({ id });
  });

  it('tells all faults of a profile at once', async () => {
    const id = await writePerson(test.database, 'Lan');
    const names = [...NAMES, { ...NAMES[0], lang: 'VI' }];
    const given = { id, names, orcid: '0000-0002-1825-0098' };
    expect(codes(await act(id, 'updateProfile', given))).toEqual(['names[1] DUPLICATE', 'orcid MALFORMED']);
    expect(codes(await act(id, 'updateProfile', { id, names: [] }))).toEqual(['names REQUIRED']);
    expect(codes(await act(id, 'updateProfile', { id, biography: [{ lang: 'vi', value: '<b>x</b>' }] }))).toEqual([
      'biography[0].value MARKUP',
    ]);
  });

  it('refuses the second of two who edit the same version', async () => {
    const id = await writePerson(test.database, 'Lan');
    const answers = await Promise.all(
      ['VN', 'JP'].map((country) => act(id, 'updateProfile', { id, expectedVersion: 1, country })),
    );
    expect(answers.flatMap(codes)).toEqual(['expectedVersion STALE_VERSION']);
  });

  it('shows a person to fewer at once, to more only with their consent, and tells it', async () => {
    const id = await writePerson(test.database, 'Lan');
    const set = (visibility: string) => act(id, 'setVisibility', { id, visibility });
    expect((await set('PRIVATE')).person.visibility).toBe('PRIVATE');
    expect(codes(await set('PUBLIC'))).toEqual(['visibility RULE_BROKEN']);
    const consent = { id, purpose: 'PROFILE_PUBLICATION', textVersion: '2026-1' };
    expect((await act(id, 'giveConsent', consent)).person.hasConsent).toBe(true);
    expect(codes(await act(id, 'giveConsent', consent))).toEqual(['purpose DUPLICATE']);
    expect((await set('PUBLIC')).person.visibility).toBe('PUBLIC');
    expect((await set('PUBLIC')).userErrors).toEqual([]);
    const withdrawn = await act(id, 'withdrawConsent', { id, purpose: 'PROFILE_PUBLICATION' });
    expect(withdrawn.person).toMatchObject({ visibility: 'PRIVATE', hasConsent: false });
    expect(codes(await act(id, 'withdrawConsent', { id, purpose: 'PROFILE_PUBLICATION' }))).toEqual([
      'purpose NOT_FOUND',
    ]);
    expect((await act(id, 'giveConsent', consent)).person.hasConsent).toBe(true);
    expect(await events(id)).toEqual(
      ['PRIVATE', 'PUBLIC', 'PRIVATE'].map((visibility) => ({
        type: 'person.visibility-changed',
        payload: { personId: id, visibility },
      })),
    );
  });

  it('takes one consent of twenty at once', async () => {
    const id = await writePerson(test.database, 'Lan');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(id, 'giveConsent', { id, purpose: 'MATCHING', textVersion: '1' })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it.each(Object.keys(partInputs))('adds, corrects and removes: %s', async (noun) => {
    const { id, person } = await addedPart(test, noun);
    const field = payloadField(noun);
    const change = partInputs[noun]?.() ?? {};
    const updated = await act(
      person,
      `update${noun}`,
      { id, expectedVersion: 1, ...change },
      `${field} { id version }`,
    );
    expect(updated.userErrors).toEqual([]);
    const own = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`;
    const stranger = createId();
    expect(codes(await act(stranger, `update${noun}`, { id }, ''))).toEqual([
      noun === 'ContactPoint' ? 'id NOT_FOUND' : 'null NOT_ALLOWED',
    ]);
    const { person: other } = await addedPart(test, noun);
    expect(codes(await act(other, `remove${noun}`, { id: other, [own]: id }))).toEqual([`${own} NOT_FOUND`]);
    const removed = await act(person, `remove${noun}`, { id: person, [own]: id });
    expect(removed).toMatchObject({ userErrors: [], person: { id: person } });
    expect(codes(await act(person, `update${noun}`, { id }, ''))).toEqual(['id NOT_FOUND']);
  });

  it('keeps a work once in a profile, by its DOI', async () => {
    const { id, person } = await addedPart(test, 'Work');
    const given = { person, titles: [{ lang: 'vi', value: 'Đóng gói chip' }], kind: 'journal-article' };
    const add = (doi: string) => act(person, 'addWork', { ...given, doi }, 'work { doi }');
    expect(codes(await add('10.1000/abc'))).toEqual(['doi DUPLICATE']);
    expect(codes(await add('doi 5'))).toEqual(['doi MALFORMED']);
    expect((await add('10.1000/abd')).work).toEqual({ doi: '10.1000/abd' });
    const moved = await act(person, 'updateWork', { id, doi: null, publishedIn: 'IEEE' }, 'work { doi publishedIn }');
    expect(moved.work).toEqual({ doi: null, publishedIn: 'IEEE' });
  });

  it('tells other subgraphs of affiliations with an organisation that is known', async () => {
    const person = await writePerson(test.database, 'Lan');
    const organisation = createId();
    const given = { person, organisation, period: { from: '2020-04-01' } };
    const { affiliation } = await act(person, 'addAffiliation', given, 'affiliation { id }');
    const ended = { id: affiliation.id, period: { from: '2020-04-01', to: '2025-04-01' } };
    await act(person, 'updateAffiliation', ended, 'affiliation { id }');
    const payload = { personId: person, organisationId: organisation, from: '2020-04-01' };
    expect(await events(affiliation.id)).toEqual([
      { type: 'affiliation.recorded', payload: { ...payload, to: null } },
      { type: 'affiliation.recorded', payload: { ...payload, to: '2025-04-01' } },
    ]);
    const unnamed = { person, period: { from: '2020-04-01' } };
    expect(codes(await act(person, 'addAffiliation', unnamed, ''))).toEqual(['organisation RULE_BROKEN']);
    const named = await act(person, 'addAffiliation', { ...unnamed, organisationName: 'FPT' }, 'affiliation { id }');
    expect(await events(named.affiliation.id)).toEqual([]);
  });

  it.each([
    ['addLanguage', { lang: 'JA', level: 'C1' }, 'lang DUPLICATE'],
    ['addExpertise', { topic: 'x', level: 'EXPERT', years: 99 }, 'topic MALFORMED,years OUT_OF_RANGE'],
    ['addEducation', { period: { from: '2020-01-01' } }, 'organisation REQUIRED'],
    ['addContactPoint', { kind: 'PHONE', value: '0243869' }, 'value MALFORMED'],
    ['addAvailability', { purpose: 'EXCHANGE', modes: [], period: {} }, 'modes REQUIRED'],
  ])('refuses what breaks a rule: %s', async (name, given, expected) => {
    const { person } = await addedPart(test, 'Language');
    expect(codes(await act(person, name, { person, ...given }, '')).join()).toBe(expected);
  });
});
