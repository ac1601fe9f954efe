import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { callPart, titles, UNKNOWN_ID, writeAward, writeCall } from '../testing/made-rows';

let subgraph: SubgraphTest;
const programmeId = createId();
const funder = createId();
let openId: string;
let draftId: string;
let schemeId: string;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
  [{ id: schemeId }] = await subgraph.database.query('SELECT id FROM funding_scheme LIMIT 1');
  const shared = {
    programmeId,
    fundingSchemeId: schemeId,
    titles: titles('Kêu gọi Đề xuất zz', '公募ゼット', 'Zz call'),
    opensOn: '2199-01-01',
  };
  openId = (
    await writeCall(subgraph.database, {
      ...shared,
      parts: [
        callPart({
          funderOrganisationId: funder,
          currency: 'VND',
          budget: { amountMinor: '21500000000', currency: 'VND' },
        }),
        callPart({ funderOrganisationId: funder, currency: 'EUR' }),
      ],
    })
  ).id;
  draftId = (await writeCall(subgraph.database, { ...shared, status: 'DRAFT' })).id;
});
afterAll(() => subgraph.stop());

describe('call', () => {
  it('is found by id, with its parts and what they bring', async () => {
    const { data } = await subgraph.query(
      `{ call(id: "${openId}") { title(locale: JA) status opensOn closesOn decidedOn scheme { id } programme { id } topics { id }
         parts { funder { id } currency budget { amount currency } } awards { totalCount } } }`,
    );
    expect(data.call).toEqual({
      title: '公募ゼット',
      status: 'OPEN',
      opensOn: '2199-01-01',
      closesOn: '2001-02-01',
      decidedOn: null,
      scheme: { id: schemeId },
      programme: { id: programmeId },
      topics: [],
      parts: [
        { funder: { id: funder }, currency: 'VND', budget: { amount: '21500000000', currency: 'VND' } },
        { funder: { id: funder }, currency: 'EUR', budget: null },
      ],
      awards: { totalCount: 0 },
    });
  });

  it('is null for an unknown id and refuses a malformed one', async () => {
    const { data, errors } = await subgraph.query(
      `{ unknown: call(id: "${UNKNOWN_ID}") { id } malformed: call(id: "x") { id } }`,
    );
    expect(data).toEqual({ unknown: null, malformed: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  });
});

describe('A draft of a call', () => {
  const open = () => [{ id: openId }];

  it('is shown by no way that leads to calls', async () => {
    const award = await writeAward(subgraph.database, { callId: draftId });
    const { data } = await subgraph.query(
      `{ call(id: "${draftId}") { id } award(id: "${award.id}") { call { id } }
         listed: calls(where: { or: [{ id: { eq: "${draftId}" } }, { status: { eq: DRAFT } }] }) { totalCount nodes { id } }
         searched: calls(search: "keu goi de xuat zz") { totalCount nodes { id } }
         fundingScheme(id: "${schemeId}") { calls(first: 1) { nodes { id } } } }`,
    );
    expect(data).toEqual({
      call: null,
      award: { call: null },
      listed: { totalCount: 0, nodes: [] },
      searched: { totalCount: 1, nodes: open() },
      fundingScheme: { calls: { nodes: open() } },
    });
    expect(await subgraph.entities('Call', [{ id: openId }, { id: draftId }, { id: 'x' }], '{ id }')).toEqual([
      { id: openId },
      null,
      null,
    ]);
    const [programme] = await subgraph.entities(
      'Programme',
      [{ id: programmeId }],
      '{ calls { totalCount nodes { id } } }',
    );
    expect(programme.calls).toEqual({ totalCount: 1, nodes: open() });
  });
});

describe('calls', () => {
  const list = async (given: string) =>
    (
      await subgraph.query(
        `{ calls(${given}) { totalCount nodes { id opensOn decidedOn } pageInfo { startCursor endCursor } edges { matched { lang } } } }`,
      )
    ).data.calls;

  it.each([
    ['keu goi de xuat zz', 'vi'],
    ['公募ゼット', 'ja'],
  ])('finds by the search %s', async (search, lang) => {
    expect(await list(`search: "${search}"`)).toMatchObject({ totalCount: 1, edges: [{ matched: { lang } }] });
  });

  it('filters by what stands on the call, its parts, topics and scheme', async () => {
    const [{ topic_id: topic }] = await subgraph.database.query('SELECT topic_id FROM call_topic LIMIT 1');
    const cases: readonly (readonly [where: string, sql: string])[] = [
      [`{ funder: { eq: "${funder}" }, currency: { eq: "EUR" } }`, `c.id = '${openId}'`],
      [`{ topic: { eq: "${topic}" } }`, `c.id IN (SELECT call_id FROM call_topic WHERE topic_id = '${topic}')`],
      [`{ scheme: { eq: "${schemeId}" } }`, `c.funding_scheme_id = '${schemeId}'`],
      [
        '{ country: { ne: "JP" } }',
        `c.funding_scheme_id IN (SELECT id FROM funding_scheme WHERE 'VN' = ANY(countries))`,
      ],
      ['{ decidedOn: { isNull: true } }', 'c.decided_on IS NULL'],
      [
        '{ closesOn: { lt: "2022-01-01" }, status: { eq: DECIDED } }',
        `c.closes_on < '2022-01-01' AND c.status = 'DECIDED'`,
      ],
    ];
    for (const [where, sql] of cases) {
      const rows: { id: string }[] = await subgraph.database.query(
        `SELECT id FROM call c WHERE c.status <> 'DRAFT' AND ${sql}`,
      );
      const { nodes } = await list(`first: 100, where: ${where}`);
      expect(nodes.map(({ id }: { id: string }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    }
  });

  it('pages forwards and backwards, by the day of decision with the undecided last', async () => {
    await writeCall(subgraph.database, { decidedOn: '2002-01-01' });
    const order = 'orderBy: [{ field: DECIDED_ON }]';
    const whole = (await list(`first: 100, ${order}`)).nodes;
    const first = await list(`first: 2, ${order}`);
    const rest = await list(`first: 100, after: "${first.pageInfo.endCursor}", ${order}`);
    const last = await list(`last: 2, ${order}`);
    const before = await list(`last: 100, before: "${last.pageInfo.startCursor}", ${order}`);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole);
    expect([...before.nodes, ...last.nodes]).toEqual(whole);
    expect(whole[0].decidedOn).not.toBeNull();
    expect(whole.at(-1).decidedOn).toBeNull();
  });
});
