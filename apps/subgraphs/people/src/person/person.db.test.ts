import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { NAMES_OF_DAO } from '../testing/names-of-dao';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let subgraph: SubgraphTest;
let publicId: string;
let hiddenIds: string[];

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  publicId = await writePerson(subgraph.database, 'Thi Dao Dang', {
    orcid: '0000-0002-1694-233X',
    names: NAMES_OF_DAO,
  });
  hiddenIds = [
    await writePerson(subgraph.database, 'Zzhidden Member', { visibility: 'MEMBERS', orcid: '0000-0001-5109-3700' }),
    await writePerson(subgraph.database, 'Zzhidden Private', { visibility: 'PRIVATE' }),
  ];
});
afterAll(() => subgraph.stop());

describe('person', () => {
  it('is found by id, with names whole and in parts', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID) { person(id: $id) {
        displayName(locale: VI) displayText(locale: JA) { lang value } names { lang value kind family given displayOrder }
        country expertise { level } affiliations { period { from } } memberships { id } languages { lang } visibility
      } }`,
      { id: publicId.toUpperCase() },
    );
    expect(data.person).toEqual({
      displayName: 'Đặng Thị Đào',
      displayText: { lang: 'en', value: 'Thi Dao Dang' },
      names: NAMES_OF_DAO,
      country: null,
      expertise: [],
      affiliations: [],
      memberships: [],
      languages: [],
      visibility: 'PUBLIC',
    });
  });

  it('is found by ORCID iD with or without prefix', async () => {
    const { data } = await subgraph.query(
      '{ plain: person(orcid: "0000-0002-1694-233x") { id } url: person(orcid: "https://orcid.org/0000-0002-1694-233X") { id } }',
    );
    expect(data).toEqual({ plain: { id: publicId }, url: { id: publicId } });
  });

  it('is null when no person has that id or ORCID iD, and when the person may not be shown', async () => {
    const { data, errors } = await subgraph.query(
      `query ($hidden: ID) {
        unknown: person(id: "${UNKNOWN_ID}") { id }
        unknownOrcid: person(orcid: "0000-0002-1825-0097") { id }
        hidden: person(id: $hidden) { id }
        hiddenOrcid: person(orcid: "0000-0001-5109-3700") { id }
      }`,
      { hidden: hiddenIds[0] },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ unknown: null, unknownOrcid: null, hidden: null, hiddenOrcid: null });
  });

  it.each([
    ['id: "one"', 'id'],
    ['orcid: "0000-0002-1825-0098"', 'orcid'],
    ['orcid: "\\u0000"', 'orcid'],
    [`id: "${UNKNOWN_ID}", orcid: "0000-0002-1825-0097"`, 'orcid'],
    ['id: null', 'id'],
  ])('refuses %s', async (given, argument) => {
    const { data, errors } = await subgraph.query(`{ person(${given}) { id } }`);
    expect(data.person).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('Person', () => {
  it('re-enters by id and ORCID iD; unknown, malformed and hidden keys are null', async () => {
    const keys = [
      { id: publicId },
      { orcid: '0000-0002-1694-233X' },
      { id: UNKNOWN_ID },
      { id: 'malformed' },
      { orcid: 'malformed' },
      { id: hiddenIds[0] },
      { orcid: '0000-0001-5109-3700' },
    ];
    const found = await subgraph.entities('Person', keys, '{ id }');
    expect(found).toEqual([{ id: publicId }, { id: publicId }, null, null, null, null, null]);
  });

  it('has the names of a day', async () => {
    const period = { from: '2010-01-01', to: '2020-01-01', precision: 'YEAR' } as const;
    const name = (value: string, kind: 'PRIMARY' | 'FORMER') =>
      ({ lang: 'en', value, kind, family: '', given: value, displayOrder: 'GIVEN_FIRST' }) as const;
    const id = await writePerson(subgraph.database, 'Renamed', {
      names: [name('Renamed', 'PRIMARY'), { ...name('Born As', 'FORMER'), period }],
    });
    const { data } = await subgraph.query(
      `query ($id: ID) { person(id: $id) {
        displayName earlier: displayName(validAt: "2015-06-01") displayText(validAt: "2015-06-01") { kind }
        names(validAt: "2025-01-01") { value given } all: names { value period { from to precision } }
      } }`,
      { id },
    );
    expect(data.person).toEqual({
      displayName: 'Renamed',
      earlier: 'Born As',
      displayText: { kind: 'FORMER' },
      names: [{ value: 'Renamed', given: 'Renamed' }],
      all: [
        { value: 'Renamed', period: null },
        { value: 'Born As', period },
      ],
    });
  });

  it('costs the same number of SQL statements for 20 people and for 60', async () => {
    const ask = (first: number) =>
      subgraph.as({ role: 'member' }).query(`{ people(first: ${first}) { totalCount nodes {
        names { value } languages { lang level }
        expertise { level years evidence { kind title year url } topic { id } person { id } }
        affiliations { role { value } organisation { id } person { id } } current: affiliations(isCurrent: true) { id }
        memberships { association { id } person { id } }
        education { level field { id } organisation { id } person { id } } availability { purpose person { id } }
        contact { value } hasConsent(purpose: MATCHING)
      } } }`);
    const [few, many] = [await ask(20), await ask(60)];
    expect(many.errors).toBeUndefined();
    expect(many.data.people.nodes).toHaveLength(60);
    expect(few.statements).toBe(many.statements);
    // One of them notes who read contacts.
    expect(many.statements).toBe(12);
  });
});
