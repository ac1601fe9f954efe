import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';

describe('Organisation', () => {
  let subgraph: SubgraphTest;

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(organisations);
  });

  afterAll(() => subgraph.stop());

  const ministry = { ror: '02b207r52' };

  it('is found by its ROR id, with or without prefix, and by its id', async () => {
    const { data } = await subgraph.query(
      `{ plain: organisation(ror: "02b207r52") { id kind } prefixed: organisation(ror: "https://ror.org/02B207R52") { id } }`,
    );
    expect(data.plain.kind).toBe('MINISTRY');
    expect(data.prefixed.id).toBe(data.plain.id);
    const byId = await subgraph.query('query ($id: ID!) { organisation(id: $id) { ror } }', { id: data.plain.id });
    expect(byId.data.organisation).toEqual(ministry);
  });

  it('returns null when no organisation has that id or ROR id', async () => {
    const { data, errors } = await subgraph.query(
      '{ a: organisation(id: "01999999-9999-7999-8999-999999999999") { id } b: organisation(ror: "00000aa00") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: null, b: null });
  });

  it.each([
    ['{ organisation(id: "abc") { id } }', 'id'],
    ['{ organisation(ror: "abc") { id } }', 'ror'],
    ['{ organisation { id } }', 'id'],
    ['{ organisation(id: "01999999-9999-7999-8999-999999999999", ror: "02b207r52") { id } }', 'ror'],
    ['{ organisations(first: 0) { totalCount } }', 'first'],
    ['{ organisations(last: 101) { totalCount } }', 'last'],
    ['{ organisations(first: 1, last: 1) { totalCount } }', 'last'],
    ['{ organisations(after: "nonsense") { nodes { id } } }', 'after'],
    ['{ organisations(where: { country: { eq: "Vietnam" } }) { totalCount } }', 'where.country.eq'],
    [
      '{ organisations(where: { and: [{ createdAt: { gt: "2025-02-30T00:00:00Z" } }] }) { totalCount } }',
      'where.and[0].createdAt.gt',
    ],
    ['{ organisations(where: { id: { in: ["x"] } }) { totalCount } }', 'where.id.in[0]'],
    ['{ organisations(where: { kind: null }) { totalCount } }', 'where.kind'],
    ['{ organisations(where: { kind: { eq: CASTLE } }) { totalCount } }', 'where.kind.eq'],
    ['{ organisations(search: "a\\u0000b") { totalCount } }', 'search'],
    ['{ organisations(orderBy: [{ field: SIZE }]) { totalCount } }', 'orderBy[0].field'],
  ])('refuses %s and names %s', async (query, argument) => {
    const { errors = [] } = await subgraph.query(query);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument, requestId: expect.any(String) }),
    ]);
  });

  it('refuses a search of 10,000 characters and half a surrogate pair', async () => {
    for (const search of ['x'.repeat(10_000), 'a\ud800']) {
      const { errors } = await subgraph.query(
        'query ($search: String) { organisations(search: $search) { totalCount } }',
        {
          search,
        },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'search' });
    }
  });

  it.each(['%', '_', "'; DROP TABLE organisation; --", '.*(', '\\'])(
    'finds nothing for %j, and takes no harm',
    async (search) => {
      const { data, errors } = await subgraph.query('query ($s: String) { organisations(search: $s) { totalCount } }', {
        s: search,
      });
      expect(errors).toBeUndefined();
      expect(data.organisations.totalCount).toBe(0);
    },
  );

  it.each([
    ['dai hoc khoa hoc tokyo', 'vi', 'EXACT'],
    ['ĐẠI HỌC KHOA HỌC TOKYO', 'vi', 'EXACT'],
    ['東京理科', 'ja', 'PREFIX'],
    ['理科大学', 'ja', 'WORDS'],
    ['トウキョウリカダイガク', 'ja-Hira', 'EXACT'],
    ['ﾄｳｷｮｳﾘｶﾀﾞｲｶﾞｸ', 'ja-Hira', 'EXACT'],
    ['toukyou rika daigaku', 'ja-Latn', 'EXACT'],
    ['science tokyo', 'en', 'WORDS'],
    ['daigaku rika', 'ja-Latn', 'WORDS'],
    ['りかだいがく', 'ja-Hira', 'WORDS'],
    ['univercity of science tokyo', 'en', 'SIMILAR'],
    ['05sj3n476', 'zxx', 'EXACT_ID'],
    ['https://ror.org/05sj3n476', 'zxx', 'EXACT_ID'],
  ])('is found by %j in %s', async (search, lang, rule) => {
    const { data } = await subgraph.query(
      'query ($s: String) { organisations(search: $s, first: 1) { edges { matched { lang rule } node { ror } } } }',
      { s: search },
    );
    expect(data.organisations.edges).toEqual([{ matched: { lang, rule }, node: { ror: '05sj3n476' } }]);
  });

  it('has a name in the language asked for by argument, else by header, else English', async () => {
    const query =
      '{ organisation(ror: "00097mb19") { displayName ja: displayName(locale: JA) displayText(locale: VI) { lang } } }';
    const english = await subgraph.query(query, {}, { 'accept-language': 'fr, de;q=0.9' });
    const japanese = await subgraph.query(query, {}, { 'accept-language': 'ja-JP,en;q=0.5' });
    expect(english.data.organisation.displayName).toBe('Japan Science and Technology Agency');
    expect(japanese.data.organisation.displayName).toBe(english.data.organisation.ja);
    expect(english.data.organisation.displayText.lang).toBe('vi');
  });

  it('is paged forwards and backwards without gap or repetition, nulls last in either direction', async () => {
    const read = async (paging: string) => {
      const { data } = await subgraph.query(
        `{ organisations(orderBy: [{ field: ESTABLISHED_YEAR, direction: DESC }, { field: NAME }], ${paging})
           { totalCount nodes { id establishedYear } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      return data.organisations;
    };
    const whole = await read('first: 100');
    const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);
    const forwards: string[] = [];
    for (let page = await read('first: 7'); ; page = await read(`first: 7, after: "${page.pageInfo.endCursor}"`)) {
      forwards.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
    }
    const backwards: string[] = [];
    for (let page = await read('last: 7'); ; page = await read(`last: 7, before: "${page.pageInfo.startCursor}"`)) {
      backwards.unshift(...ids(page));
      if (!page.pageInfo.hasPreviousPage) break;
    }
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(forwards).toEqual(ids(whole));
    expect(backwards).toEqual(ids(whole));
    const years = whole.nodes.map(({ establishedYear }: { establishedYear: number | null }) => establishedYear);
    const dated = years.filter((year: number | null) => year !== null);
    expect(years.slice(0, dated.length)).toEqual([...dated].sort((one, other) => other - one));
  });

  it('refuses a cursor of another order', async () => {
    const { data } = await subgraph.query('{ organisations(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await subgraph.query(
      `{ organisations(orderBy: [{ field: KIND }], after: "${data.organisations.pageInfo.endCursor}") { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('is re-entered by either key in one statement; null for an unknown or malformed key', async () => {
    const found = await subgraph.entities('Organisation', [ministry, { ror: 'none' }, { id: 'garbage' }], '{ ror }');
    expect(found).toEqual([ministry, null, null]);
  });

  it('is re-entered by what another subgraph knows of it: its id or its ROR id, in one statement for each', async () => {
    const [{ id }] = await subgraph.entities('Organisation', [ministry], '{ id }');
    const references = [id, 'ror:02b207r52', id.toUpperCase(), 'ror:00000000x', 'ror:', 'garbage'];
    const { data, statements } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Organisation { id reference } } }`,
      { keys: references.map((reference) => ({ __typename: 'Organisation', reference })) },
    );
    const known = { id, reference: id };
    expect(data._entities).toEqual([known, known, known, null, null, null]);
    expect(statements).toBe(2);
  });

  it('asks as many statements for 1 as for 30 organisations with relationships', async () => {
    const read = (first: number) =>
      subgraph.query(
        `{ organisations(first: ${first}, where: { source: { ne: "DEMONSTRATION" } }) { totalCount nodes { relationships { organisation { displayName } } } } }`,
      );
    const [one, many] = [await read(1), await read(30)];
    expect(many.data.organisations.nodes.length).toBeGreaterThan(10);
    expect(many.statements).toBe(4);
    expect(one.statements).toBeLessThanOrEqual(many.statements);
  });

  it('has the relationships of both sides', async () => {
    const { data } = await subgraph.query(
      '{ organisation(ror: "04rw64z44") { relationships { kind period { from } organisation { ror relationships { kind organisation { ror } } } } } }',
    );
    const parent = data.organisation.relationships.find(({ kind }: { kind: string }) => kind === 'PARENT');
    expect(parent.organisation.ror).toBe('02b207r52');
    expect(parent.organisation.relationships).toContainEqual({ kind: 'CHILD', organisation: { ror: '04rw64z44' } });
  });
});
