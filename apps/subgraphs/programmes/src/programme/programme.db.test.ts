import { sampleId } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList } from '../testing/list-reading';
import { PEOPLE, rows, topicId, topicTree } from '../testing/sample-rows';

type Row = (typeof rows.programmes)[number];

const joint = sampleId('programme', 'joint-semiconductor-research');
const jst = sampleId('organisation', 'jst');
const most = sampleId('organisation', 'most');
const diplomacy = sampleId('agreement', 'diplomatic-relations');
const electronics = topicTree(topicId('2.2'));

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Programme', () => {
  it('knows its organisations, legal basis, topics, countries and place among programmes', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { programme(id: $id) {
        kind displayName(locale: JA) description { lang } countries period { from to }
        parent { parts { totalCount nodes { id } } }
        organisations { role organisation { id } provenance { source } } agreements { id } topics { code }
      } }`,
      { id: joint },
    );
    expect(data.programme).toMatchObject({
      kind: 'INITIATIVE',
      displayName: '日越半導体共同研究',
      countries: ['VN', 'JP'],
      parent: { parts: { totalCount: 1, nodes: [{ id: joint }] } },
      agreements: [{ id: diplomacy }],
      topics: [{ code: 'SEMICONDUCTORS' }, { code: 'ADVANCED_PACKAGING' }],
    });
    const { organisations } = data.programme;
    expect(organisations.map(({ role }: { role: string }) => role)).toEqual(['LEAD', 'LEAD']);
    expect(new Set(organisations.map((link: { organisation: { id: string } }) => link.organisation.id))).toEqual(
      new Set([jst, most]),
    );
  });

  it.each<[string, (row: Row) => boolean]>([
    ['kind: { eq: INITIATIVE }', ({ kind }) => kind === 'INITIATIVE'],
    ['kind: { notIn: [SCHEME, POLICY] }', ({ kind }) => kind !== 'SCHEME' && kind !== 'POLICY'],
    ['parent: { isNull: false }', ({ parentId }) => parentId !== null],
    ['country: { eq: LA }', ({ countryCodes }) => countryCodes.includes('LA')],
    ['not: { country: { eq: VN } }', ({ countryCodes }) => !countryCodes.includes('VN')],
    [`topic: { eq: "${topicId('2.2')}" }`, ({ topicIds }) => topicIds.includes(topicId('2.2'))],
    [`topicTree: { eq: "${topicId('2.2')}" }`, ({ topicIds }) => topicIds.some((id) => electronics.includes(id))],
    [
      `not: { topicTree: { eq: "${topicId('2.2')}" } }`,
      ({ topicIds }) => !topicIds.some((id) => electronics.includes(id)),
    ],
    [
      `organisation: { eq: "${jst}" }`,
      ({ organisations }) => organisations.some(({ organisationId }) => organisationId === jst),
    ],
    [
      `lead: { in: ["${jst}", "${most}"] }`,
      ({ organisations }) =>
        organisations.some(({ organisationId, role }) => role === 'LEAD' && [jst, most].includes(organisationId)),
    ],
    [
      `partner: { organisation: { eq: "${jst}" }, role: { ne: LEAD } }`,
      ({ organisations }) =>
        organisations.some(({ organisationId, role }) => organisationId === jst && role !== 'LEAD'),
    ],
    ['partner: { role: { eq: PARTNER } }', ({ organisations }) => organisations.some(({ role }) => role === 'PARTNER')],
    [`agreement: { eq: "${diplomacy}" }`, ({ agreementIds }) => agreementIds.includes(diplomacy)],
    ['periodFrom: { gte: "2024-10-31" }', ({ period }) => period.from !== null && period.from >= '2024-10-31'],
    ['periodTo: { isNull: true }', ({ period }) => period.to === null],
  ])('is listed where %s', async (where, isExpected) => {
    const expected = rows.programmes.filter(isExpected).map(({ id }) => id);
    const { ids, totalCount } = await readList(subgraph, 'programmes', `where: { ${where} }`);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it.each(['nghien cuu chung ve ban dan', '半導体共同研究'])('is found by %j', async (search) => {
    expect(await readList(subgraph, 'programmes', `search: "${search}"`)).toEqual({ ids: [joint], totalCount: 1 });
  });

  it('tells which organisations were its partners on a day', async () => {
    const [first, second] = rows.programmes.find(({ id }) => id === joint)?.organisations ?? [];
    await subgraph.database.query(
      `UPDATE programme_organisation SET period_from = '2020-01-01', period_to = '2022-01-01' WHERE id = $1`,
      [first?.id],
    );
    const { data, statements } = await subgraph.query(
      `query ($id: ID!) { programme(id: $id) {
        all: organisations { id } during: organisations(validAt: "2021-12-31") { id }
        after: organisations(validAt: "2022-01-01") { id } past: organisations(isCurrent: false) { id }
      } }`,
      { id: joint },
    );
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
    expect(ids(data.programme.all)).toEqual([first?.id, second?.id].toSorted());
    expect(ids(data.programme.during)).toEqual([first?.id, second?.id].toSorted());
    expect(ids(data.programme.after)).toEqual([second?.id]);
    expect(ids(data.programme.past)).toEqual([first?.id]);
    expect(statements).toBe(5);
  });

  it('knows what belongs to it, in statements that do not grow with the programmes', async () => {
    const ask = (given: string) =>
      subgraph.query(`{ programmes(${given}) { totalCount nodes { id
        parent { id } organisations { id organisation { id } } agreements { id } topics { id }
        parts { totalCount nodes { id } } projects { totalCount nodes { id } } challenges { totalCount nodes { id } }
        events { totalCount nodes { id } } targets { totalCount nodes { id } }
      } } }`);
    const [one, all] = [await ask(`where: { id: { eq: "${joint}" } }`), await ask('first: 20')];
    const nodes: Record<string, { totalCount: number } & { id: string }>[] = all.data.programmes.nodes;
    expect(nodes).toHaveLength(rows.programmes.length);
    for (const list of ['projects', 'events', 'targets'] as const) {
      const counts = nodes.map((node) => [node.id, node[list]?.totalCount]);
      const expected = rows.programmes.map(({ id }) => [
        id,
        (rows[list] as readonly { programmeId: string | null }[]).filter(({ programmeId }) => programmeId === id)
          .length,
      ]);
      expect(new Map(counts as [])).toEqual(new Map(expected as []));
    }
    expect([one.statements, all.statements]).toEqual([16, 16]);
  });
});
