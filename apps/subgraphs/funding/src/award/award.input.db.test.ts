import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { commitment, titles, writeAward } from '../testing/made-rows';

let subgraph: SubgraphTest;
const [vietnamese, japanese] = [createId(), createId()];

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
  await writeAward(subgraph.database, {
    titles: titles('Đóng gói chip tiên tiến', '先端パッケージング', 'Zzz advanced packaging'),
    commitments: [commitment('2150000000', 'VND', vietnamese), commitment('120050', 'USD', japanese)],
  });
});
afterAll(() => subgraph.stop());

const PAGE = `totalCount nodes { id decidedOn } edges { cursor matched { lang value rule } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const list = async (given: string) => (await subgraph.query(`{ awards(${given}) { ${PAGE} } }`)).data.awards;
const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

describe('awards', () => {
  it.each([
    ['dong goi chip', 'Đóng gói chip tiên tiến', 'PREFIX'],
    ['ĐÓNG GÓI CHIP TIÊN TIẾN', 'Đóng gói chip tiên tiến', 'EXACT'],
    ['先端パッケージング', '先端パッケージング', 'EXACT'],
    ['パッケージング', '先端パッケージング', 'WORDS'],
    ['packaging zzz', 'Zzz advanced packaging', 'WORDS'],
    ['advamced zzz', 'Zzz advanced packaging', 'SIMILAR'],
  ])('finds by the search %s', async (search, value, rule) => {
    const { edges } = await list(`search: "${search}"`);
    expect(edges[0].matched).toMatchObject({ value, rule });
  });

  it.each(['10%', '.*', "'; DROP TABLE award; --", '\\\\'])('finds nothing by the search %s', async (search) => {
    expect(await list(`search: "${search}"`)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('pages forwards and backwards over the same rows, the last decided first', async () => {
    const rows: { id: string }[] = await subgraph.database.query(
      'SELECT id FROM award ORDER BY decided_on DESC, id DESC',
    );
    const wanted = rows.map(({ id }) => id);
    const forwards: string[] = [];
    for (let after = '', isMore = true; isMore; ) {
      const page = await list(`first: 4 ${after && `after: "${after}"`}`);
      expect(page.totalCount).toBe(wanted.length);
      forwards.push(...idsOf(page));
      ({ endCursor: after, hasNextPage: isMore } = page.pageInfo);
    }
    const backwards: string[] = [];
    for (let before = '', isMore = true; isMore; ) {
      const page = await list(`last: 4 ${before && `before: "${before}"`}`);
      backwards.unshift(...idsOf(page));
      ({ startCursor: before, hasPreviousPage: isMore } = page.pageInfo);
    }
    expect(forwards).toEqual(wanted);
    expect(backwards).toEqual(wanted);
  });

  it.each([
    ['TITLE', 't.sort_title'],
    ['AWARD_NUMBER', 't.award_number'],
    ['STATUS', 't.status'],
    ['PERIOD_FROM', 't.period_from'],
    ['PERIOD_TO', 't.period_to'],
  ])('orders by %s', async (field, column) => {
    const rows = await subgraph.database.query(
      `SELECT t.id FROM award t ORDER BY ${column} DESC NULLS LAST, t.id DESC`,
    );
    const page = await list(`first: 100, orderBy: [{ field: ${field}, direction: DESC }]`);
    expect(idsOf(page)).toEqual(rows.map(({ id }: { id: string }) => id));
  });

  it('refuses a cursor of another order and unknown fields', async () => {
    const { pageInfo } = await list('first: 1');
    const { errors } = await subgraph.query(
      `{ awards(after: "${pageInfo.endCursor}", orderBy: [{ field: TITLE }]) { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

describe('awards where', () => {
  /** What a `where` must find, told by plain SQL over the tables. */
  const expectSame = async (where: string, sql: string) => {
    const rows: { id: string }[] = await subgraph.database.query(`SELECT a.id FROM award a WHERE ${sql}`);
    const page = await list(`first: 100, where: ${where}`);
    expect(idsOf(page).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(page.totalCount).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  };
  const linked = (table: string, condition: string) => `a.id IN (SELECT award_id FROM ${table} WHERE ${condition})`;

  it.each([
    ['funder', 'award_commitment', 'funder_organisation_id'],
    ['recipient', 'award_recipient', 'organisation_id'],
    ['person', `award_person JOIN person_copy p ON p.id = person_id AND p.visibility = 'PUBLIC'`, 'person_id'],
    ['topic', 'award_topic', 'topic_id'],
  ])('filters by %s', async (field, table, column) => {
    const [{ id }] = await subgraph.database.query(
      `SELECT ${column} AS id FROM ${table} GROUP BY 1 ORDER BY count(*) LIMIT 1`,
    );
    await expectSame(`{ ${field}: { eq: "${id}" } }`, linked(table, `${column} = '${id}'`));
  });

  it.each([
    ['scheme', 'funding_scheme_id'],
    ['call', 'call_id'],
    ['project', 'project_id'],
    ['programme', 'programme_id'],
  ])('filters by %s', async (field, column) => {
    const [{ id }] = await subgraph.database.query(
      `SELECT ${column} AS id FROM award WHERE ${column} IS NOT NULL LIMIT 1`,
    );
    await expectSame(`{ ${field}: { in: ["${id}"] } }`, `a.${column} = '${id}'`);
  });

  it('filters by currency, status, days and country', async () => {
    await expectSame(
      '{ and: [{ currency: { eq: "VND" } }, { currency: { eq: "USD" } }] }',
      `${linked('award_commitment', `currency = 'VND'`)} AND ${linked('award_commitment', `currency = 'USD'`)}`,
    );
    await expectSame('{ not: { status: { in: [ACTIVE] } } }', `a.status <> 'ACTIVE'`);
    await expectSame(
      '{ decidedOn: { gte: "2024-01-01", lt: "2026-01-01" } }',
      `a.decided_on BETWEEN '2024-01-01' AND '2025-12-31'`,
    );
    await expectSame(
      '{ country: { eq: "JP" } }',
      `a.funding_scheme_id IN (SELECT id FROM funding_scheme WHERE 'JP' = ANY(countries))`,
    );
  });

  it('asks for funder, currency and amount of one and the same commitment', async () => {
    const count = async (conditions: string) => (await list(`where: { commitment: { ${conditions} } }`)).totalCount;
    const of = (funder: string, currency: string, amount: string) =>
      `funder: { eq: "${funder}" }, currency: { eq: "${currency}" }, amount: { ${amount} }`;
    expect(await count(of(vietnamese, 'VND', 'gte: "2150000000"'))).toBe(1);
    expect(await count(of(vietnamese, 'VND', 'gt: "2150000000"'))).toBe(0);
    expect(await count(of(japanese, 'USD', 'eq: "1200.5"'))).toBe(1);
    expect(await count(of(japanese, 'VND', 'gte: "0"'))).toBe(0);
    await expectSame(
      '{ commitment: { currency: { eq: "JPY" }, or: [{ amount: { lt: "20000000" } }, { amount: { gte: "70000000" } }] } }',
      linked(
        'award_commitment',
        `currency = 'JPY' AND NOT (amount_minor_units >= 20000000 AND amount_minor_units < 70000000)`,
      ),
    );
  });

  it.each([
    ['topic: { eq: "x" }', 'where.topic.eq'],
    ['currency: { eq: "XX" }', 'where.currency.eq'],
    ['decidedOn: { gte: "2025-13-01" }', 'where.decidedOn.gte'],
    ['commitment: { amount: { gte: "many" } }', 'where.commitment.amount.gte'],
    ['commitment: { funder: { in: ["x"] } }', 'where.commitment.funder.in[0]'],
    ['commitment: null', 'where.commitment'],
  ])('refuses %s', async (where, argument) => {
    const { errors } = await subgraph.query(`{ awards(where: { ${where} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
