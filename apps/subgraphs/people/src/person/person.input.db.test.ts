import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { NAMES_OF_DAO } from '../testing/names-of-dao';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  await writePerson(subgraph.database, 'Thi Dao Dang', {
    names: NAMES_OF_DAO,
  });
  await writePerson(subgraph.database, 'Zzhidden Member', { visibility: 'MEMBERS', orcid: '0000-0001-5109-3700' });
  await writePerson(subgraph.database, 'Zzhidden Private', { visibility: 'PRIVATE' });
});
afterAll(() => subgraph.stop());

describe('people', () => {
  const list = async (given: string) => (await subgraph.query(`{ people(${given}) { ${PAGE} } }`)).data.people;
  const PAGE = `totalCount nodes { id displayName(locale: EN) country } edges { cursor matched { lang value rule } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

  it.each([
    ['dang thi dao', 'Đặng Thị Đào', 'EXACT'],
    ['ĐẶNG', 'Đặng Thị Đào', 'PREFIX'],
    ['nguyen manh hung', 'Nguyễn Mạnh Hùng', 'EXACT'],
    ['グエン・マイン', 'グエン・マイン・フン', 'PREFIX'],
    ['橋本和仁', '橋本和仁', 'EXACT'],
    ['和仁', '橋本和仁', 'WORDS'],
    ['ハシモト　カズヒト', 'はしもと かずひと', 'EXACT'],
    ['はしもとか', 'はしもと かずひと', 'PREFIX'],
    ['hashimoto kazu', 'Hashimoto Kazuhito', 'PREFIX'],
  ])('finds by %s the name %s', async (search, value, rule) => {
    const { data } = await subgraph.query(
      'query ($search: String) { people(search: $search) { edges { matched { value rule } } } }',
      { search },
    );
    expect(data.people.edges.map(({ matched }: { matched: object }) => matched)).toContainEqual({ value, rule });
  });

  it('finds nothing, without an error, by text that no name holds', async () => {
    for (const search of ['%', "' OR 1=1 --", '.*', '橋仁']) {
      const { data, errors } = await subgraph.query(
        'query ($search: String) { people(search: $search) { totalCount } }',
        { search },
      );
      expect(errors).toBeUndefined();
      expect(data.people.totalCount).toBe(0);
    }
  });

  it('shows only people who may be shown, in rows, counts and searches alike', async () => {
    const all = await list('first: 1');
    const [{ shown, stored }] = await subgraph.database.query(
      `SELECT count(*) FILTER (WHERE visibility = 'PUBLIC')::int AS shown, count(*)::int AS stored FROM person`,
    );
    expect(all.totalCount).toBe(shown);
    expect(stored).toBeGreaterThan(shown);
    const named = await list(
      'where: { or: [{ name: { startsWith: "Zzhidden" } }, { orcid: { eq: "0000-0001-5109-3700" } }] }',
    );
    expect(named).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await list('search: "zzhidden"')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('pages forwards and backwards over the same rows, by name and id', async () => {
    const { data } = await subgraph.query('{ people(first: 100) { nodes { id } } }');
    const wanted = data.people.nodes.map(({ id }: { id: string }) => id);
    const forwards: string[] = [];
    for (let after = ''; forwards.length < wanted.length; ) {
      const { nodes, pageInfo } = await list(`first: 30 ${after && `after: "${after}"`}`);
      forwards.push(...nodes.map(({ id }: { id: string }) => id));
      expect(pageInfo.hasPreviousPage).toBe(after !== '');
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    const last = await list('last: 30');
    const previous = await list(`last: 30, before: "${last.pageInfo.startCursor}"`);
    const backwards = [...previous.nodes, ...last.nodes].map(({ id }: { id: string }) => id);
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(forwards.slice(0, wanted.length)).toEqual(wanted);
    const { totalCount } = last;
    const tail = await list(`first: 100, orderBy: [{ field: NAME, direction: DESC }]`);
    expect(backwards.reverse()).toEqual(tail.nodes.slice(0, 60).map(({ id }: { id: string }) => id));
    expect(tail.nodes).toHaveLength(Math.min(100, totalCount));
  });

  it('orders by country and then by name, unknown countries last', async () => {
    const { nodes } = await list('first: 100, orderBy: [{ field: COUNTRY }, { field: NAME, direction: DESC }]');
    const countries = nodes.map(({ country }: { country: string | null }) => country ?? '~');
    expect(countries).toEqual([...countries].sort());
    expect(new Set(countries)).toEqual(new Set(['JP', 'VN', '~']));
  });

  it('refuses a cursor of another order', async () => {
    const { pageInfo } = await list('first: 1');
    const { errors } = await subgraph.query(
      `{ people(after: "${pageInfo.endCursor}", orderBy: [{ field: COUNTRY }]) { totalCount nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

describe('people where', () => {
  /** What a `where` must find, told by plain SQL over the tables. */
  const expectSame = async (where: string, sql: string) => {
    const rows: { id: string }[] = await subgraph.database.query(
      `SELECT p.id FROM person p WHERE p.visibility = 'PUBLIC' AND ${sql}`,
    );
    const { data } = await subgraph.query(`{ people(first: 100, where: ${where}) { totalCount nodes { id } } }`);
    const found = data.people.nodes.map(({ id }: { id: string }) => id);
    expect(found.sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(data.people.totalCount).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  };
  const firstOf = async (sql: string) => (await subgraph.database.query(`${sql} LIMIT 1`))[0];

  it('filters by the columns of a person', async () => {
    await expectSame(
      '{ country: { eq: JP }, careerStage: { in: [LEADING_RESEARCHER] } }',
      `p.country = 'JP' AND p.career_stage = 'LEADING_RESEARCHER'`,
    );
    await expectSame('{ careerStage: { isNull: true } }', 'p.career_stage IS NULL');
    await expectSame('{ not: { orcid: { isNull: false } } }', 'p.orcid IS NULL');
  });

  it('filters by topic and level', async () => {
    const { topic_id: topic } = await firstOf(
      `SELECT topic_id FROM expertise e JOIN person p ON p.id = e.person_id WHERE e.level = 'EXPERT' AND p.visibility = 'PUBLIC'`,
    );
    const knows = (condition: string) => `p.id IN (SELECT person_id FROM expertise WHERE ${condition})`;
    await expectSame(`{ expertise: { topic: { eq: "${topic}" } } }`, knows(`topic_id = '${topic}'`));
    await expectSame(
      `{ expertise: { topic: { in: ["${topic}"] }, level: { in: [EXPERT, AUTHORITY] } } }`,
      knows(`topic_id = '${topic}' AND level IN ('EXPERT', 'AUTHORITY')`),
    );
    await expectSame('{ expertise: { level: { eq: AUTHORITY } } }', knows(`level = 'AUTHORITY'`));
  });

  it("filters by today's organisation and association", async () => {
    const post = await firstOf(
      `SELECT organisation_id AS id FROM affiliation a JOIN person p ON p.id = a.person_id WHERE period_to IS NULL AND p.visibility = 'PUBLIC'`,
    );
    const today =
      '(period_from IS NULL OR period_from <= CURRENT_DATE) AND (period_to IS NULL OR period_to > CURRENT_DATE)';
    await expectSame(
      `{ organisation: { eq: "${post.id}" } }`,
      `p.id IN (SELECT person_id FROM affiliation WHERE organisation_id = '${post.id}' AND ${today})`,
    );
    const seat = await firstOf(
      `SELECT organisation_id AS id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.visibility = 'PUBLIC'`,
    );
    await expectSame(
      `{ association: { eq: "${seat.id}" } }`,
      `p.id IN (SELECT person_id FROM membership WHERE organisation_id = '${seat.id}' AND ${today})`,
    );
  });

  it('filters by language', async () => {
    const speaks = (condition: string) => `p.id IN (SELECT person_id FROM person_language WHERE ${condition})`;
    await expectSame(
      '{ and: [{ language: { lang: { eq: "vi" } } }, { language: { lang: { eq: "ja" } } }] }',
      `${speaks(`lang = 'vi'`)} AND ${speaks(`lang = 'ja'`)}`,
    );
    await expectSame(
      '{ language: { lang: { eq: "en" }, level: { in: [C1, C2] } } }',
      speaks(`lang = 'en' AND level IN ('C1', 'C2')`),
    );
  });

  it('filters by affiliations and memberships of any day, and by the country of work', async () => {
    const post = await firstOf(
      `SELECT organisation_id AS id, period_from AS day FROM affiliation a JOIN person p ON p.id = a.person_id
       WHERE period_to IS NOT NULL AND p.visibility = 'PUBLIC' ORDER BY a.id`,
    );
    await expectSame(
      `{ affiliation: { organisation: { eq: "${post.id}" }, from: { lte: "${post.day}" }, to: { gt: "${post.day}" } } }`,
      `p.id IN (SELECT person_id FROM affiliation WHERE organisation_id = '${post.id}'
         AND (period_from IS NULL OR period_from <= '${post.day}') AND (period_to IS NULL OR period_to > '${post.day}'))`,
    );
    await expectSame(
      '{ country: { eq: VN }, affiliation: { country: { eq: JP }, to: { gt: "2015-01-01" } } }',
      `p.country = 'VN' AND p.id IN (SELECT person_id FROM affiliation
         WHERE country = 'JP' AND (period_to IS NULL OR period_to > '2015-01-01'))`,
    );
    const seat = await firstOf(
      `SELECT organisation_id AS id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.visibility = 'PUBLIC'`,
    );
    await expectSame(
      `{ membership: { association: { eq: "${seat.id}" }, from: { lte: "2999-01-01" } } }`,
      `p.id IN (SELECT person_id FROM membership WHERE organisation_id = '${seat.id}')`,
    );
  });

  it('filters by an id that somebody else gave, scheme and value of the same one', async () => {
    const { value } = await firstOf(
      `SELECT e ->> 'value' AS value FROM person, jsonb_array_elements(external_ids) e
       WHERE e ->> 'scheme' = 'KAKEN' AND visibility = 'PUBLIC'`,
    );
    await expectSame(
      `{ externalId: { scheme: { eq: "KAKEN" }, value: { eq: "${value}" } } }`,
      `p.external_ids @> '[{"scheme": "KAKEN", "value": "${value}"}]'`,
    );
    const { data } = await subgraph.query(
      `{ people(where: { externalId: { scheme: { eq: "ORCID" }, value: { eq: "${value}" } } }) { totalCount } }`,
    );
    expect(data.people.totalCount).toBe(0);
  });

  it('finds no more when a hidden visibility is asked for', async () => {
    const { data } = await subgraph.query('{ people(where: { visibility: { ne: PUBLIC } }) { totalCount } }');
    expect(data.people.totalCount).toBe(0);
  });

  it('refuses a malformed id', async () => {
    const { errors } = await subgraph.query('{ people(where: { expertise: { topic: { eq: "x" } } }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.expertise.topic.eq' });
  });
});
