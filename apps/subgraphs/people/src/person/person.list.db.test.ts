import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';

let subgraph: SubgraphTest;

const name = (lang: string, value: string, kind = 'PRIMARY') =>
  ({ lang, value, kind, family: '', given: value, displayOrder: 'FAMILY_FIRST' }) as const;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  for (const [vietnamese, english] of [
    ['Đặng Thị Đào', 'Zz Dao Dang'],
    ['Dương Văn An', 'Zz An Duong'],
    ['Âu Minh', 'Zz Minh Au'],
  ] as const) {
    await writePerson(subgraph.database, english, {
      names: [name('vi', vietnamese), name('en', english)] as never,
      careerStage: null,
    });
  }
  for (const [kanji, kana, english] of [
    ['渡辺 健', 'わたなべ けん', 'Zz Ken Watanabe'],
    ['東 太郎', 'ひがし たろう', 'Zz Taro Higashi'],
    ['安部 三郎', 'あべ さぶろう', 'Zz Saburo Abe'],
  ] as const) {
    await writePerson(subgraph.database, english, {
      names: [name('ja', kanji), name('ja-Hira', kana, 'READING'), name('en', english)] as never,
    });
  }
});
afterAll(() => subgraph.stop());

const faultOf = async (query: string) => (await subgraph.query(query)).errors?.[0];

describe('people orderBy', () => {
  const names = async (locale: string, more: string) => {
    const { data } = await subgraph.query(
      `{ people(first: 100, where: { name: { startsWith: "Zz" } }, orderBy: [{ field: NAME${more} }]) {
        nodes { displayName(locale: ${locale}) } } }`,
    );
    return data.people.nodes.map(({ displayName }: { displayName: string }) => displayName);
  };

  it('orders by the names and alphabet of the language asked for', async () => {
    expect((await names('VI', ', locale: VI')).slice(0, 3)).toEqual(['Âu Minh', 'Dương Văn An', 'Đặng Thị Đào']);
    expect((await names('JA', ', locale: JA')).slice(-3)).toEqual(['安部 三郎', '東 太郎', '渡辺 健']);
    expect((await names('JA', ', locale: JA, direction: DESC')).slice(0, 3)).toEqual([
      '渡辺 健',
      '東 太郎',
      '安部 三郎',
    ]);
    expect(await names('EN', ', locale: EN')).toEqual(await names('EN', ''));
  });

  it('pages through the order of a language from either end', async () => {
    const ids = async (given: string) => {
      const { data } = await subgraph.query(
        `{ people(${given}, orderBy: [{ field: NAME, locale: JA }]) { nodes { id } pageInfo { endCursor startCursor } } }`,
      );
      return { ...data.people.pageInfo, ids: data.people.nodes.map(({ id }: { id: string }) => id) };
    };
    const whole = await ids('first: 60');
    const first = await ids('first: 25');
    const second = await ids(`first: 35, after: "${first.endCursor}"`);
    expect([...first.ids, ...second.ids]).toEqual(whole.ids);
    const back = await ids(`last: 25, before: "${second.startCursor}"`);
    expect(back.ids).toEqual(first.ids);
  });

  it('refuses a language for a field that is the same in all', async () => {
    const fault = await faultOf(
      '{ people(orderBy: [{ field: NAME }, { field: COUNTRY, locale: VI }]) { totalCount } }',
    );
    expect(fault?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'orderBy[1].locale' });
  });

  it('takes every field that stands on a person', async () => {
    const { data } = await subgraph.query('{ __type(name: "PersonOrderField") { enumValues { name } } }');
    const fields: string[] = data.__type.enumValues.map((value: { name: string }) => value.name);
    expect(fields).toEqual(
      expect.arrayContaining(['CAREER_STAGE', 'COUNTRY', 'CREATED_AT', 'NAME', 'ORCID', 'SOURCE']),
    );
    for (const field of fields) {
      const { errors } = await subgraph.query(
        `{ people(orderBy: [{ field: ${field}, direction: DESC }]) { nodes { id } } }`,
      );
      expect(errors).toBeUndefined();
    }
  });
});

describe('people facets', () => {
  it('counts every field that is offered as plain SQL does, in one statement', async () => {
    const { data: type } = await subgraph.query('{ __type(name: "PersonFacetField") { enumValues { name } } }');
    const fields = type.__type.enumValues.map((value: { name: string }) => value.name);
    const { data, errors, statements } = await subgraph.query(
      `{ people { facets(fields: [${fields}]) { field buckets { value count } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements).toBe(1);
    expect(data.people.facets.map(({ field }: { field: string }) => field)).toEqual(fields);
    const bucketsOf = (field: string) =>
      data.people.facets.find((facet: { field: string }) => facet.field === field).buckets;
    const counted = (sql: string) =>
      subgraph.database.query(
        `SELECT value, count(DISTINCT id)::int AS count FROM (${sql}) v GROUP BY value
         ORDER BY count(DISTINCT id) DESC, value COLLATE "C" NULLS LAST`,
      );
    const shown = `FROM person p %s WHERE p.visibility = 'PUBLIC'`;
    expect(bucketsOf('COUNTRY')).toEqual(await counted(`SELECT id, country AS value ${shown.replace('%s', '')}`));
    expect(bucketsOf('EXPERTISE_TOPIC')).toEqual(
      await counted(
        `SELECT p.id, e.topic_id::text AS value ${shown.replace('%s', 'LEFT JOIN expertise e ON e.person_id = p.id')}`,
      ),
    );
    expect(bucketsOf('EXPERTISE_TOPIC').length).toBeGreaterThan(10);
  });

  it('names countries in the language of the request, and follows where and search', async () => {
    const query =
      '{ people(search: "zz", where: { country: { isNull: true } }) { facets(fields: [COUNTRY, CAREER_STAGE]) { field buckets { value label count } } } }';
    const { data } = await subgraph.query(query);
    expect(data.people.facets).toEqual([
      { field: 'COUNTRY', buckets: [{ value: null, label: null, count: 6 }] },
      { field: 'CAREER_STAGE', buckets: [{ value: null, label: null, count: 6 }] },
    ]);
    const ask = '{ people(where: { country: { eq: JP } }) { facets(fields: [COUNTRY]) { buckets { value label } } } }';
    const japanese = await subgraph.query(ask, {}, { 'accept-language': 'ja' });
    expect(japanese.data.people.facets[0].buckets).toEqual([{ value: 'JP', label: '日本' }]);
  });

  it('refuses a field that is given twice, and one that there is not', async () => {
    const twice = await faultOf('{ people { facets(fields: [COUNTRY, SOURCE, COUNTRY]) { field } } }');
    expect(twice?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'fields[2]' });
    const unknown = await faultOf('{ people { facets(fields: [SHOE_SIZE]) { field } } }');
    expect(unknown?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('gives all buckets or as many as are asked for, and tells how many there are', async () => {
    const { data } = await subgraph.query(
      '{ people { facets(fields: [EXPERTISE_TOPIC], first: 2) { bucketCount buckets { count } } } }',
    );
    expect(data.people.facets[0].buckets).toHaveLength(2);
    expect(data.people.facets[0].bucketCount).toBeGreaterThan(2);
    const many = await faultOf('{ people { facets(fields: [COUNTRY], first: 100001) { field } } }');
    expect(many?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('counts for many parents in one statement', async () => {
    const posts: { id: string }[] = await subgraph.database.query(
      'SELECT DISTINCT organisation_id AS id FROM affiliation LIMIT 20',
    );
    const representations = posts.map(({ id }) => ({ __typename: 'Organisation', id }));
    const { data, statements } = await subgraph.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organisation {
        people { totalCount facets(fields: [COUNTRY]) { buckets { count } } } } } }`,
      { representations },
    );
    expect(statements).toBe(2);
    for (const { people: staff } of data._entities) {
      const sum = staff.facets[0].buckets.reduce((total: number, { count }: { count: number }) => total + count, 0);
      expect(sum).toBe(staff.totalCount);
    }
  });
});

describe('people changedSince', () => {
  it('lists who was recorded or changed since then, together with a filter', async () => {
    const [{ now }] = await subgraph.database.query('SELECT clock_timestamp() AS now');
    const id = await writePerson(subgraph.database, 'Newcomer');
    await subgraph.database.query(
      `UPDATE person SET updated_at = now() WHERE id = (SELECT id FROM person WHERE country = 'JP' AND visibility = 'PUBLIC' LIMIT 1)`,
    );
    const since = `changedSince: "${new Date(now).toISOString()}"`;
    const { data } = await subgraph.query(
      `{ all: people(${since}) { totalCount } japan: people(${since}, where: { country: { eq: JP } }) { totalCount }
        new: people(${since}, search: "newcomer") { nodes { id } } }`,
    );
    expect(data).toEqual({ all: { totalCount: 2 }, japan: { totalCount: 1 }, new: { nodes: [{ id }] } });
  });

  it('refuses an instant in the future', async () => {
    const fault = await faultOf('{ people(changedSince: "2999-01-01T00:00:00Z") { totalCount } }');
    expect(fault?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'changedSince' });
  });
});
