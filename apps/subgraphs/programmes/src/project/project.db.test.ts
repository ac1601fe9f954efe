import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList, readPages } from '../testing/list-reading';
import { mostFrequent, PEOPLE, rows, topicTree } from '../testing/sample-rows';

type Row = (typeof rows.projects)[number];
type Participant = Row['participants'][number];

const participants = rows.projects.flatMap((project) => project.participants);
const person = mostFrequent(participants.flatMap(({ personId }) => personId ?? []));
const organisation = mostFrequent(participants.flatMap(({ organisationId }) => organisationId ?? []));
const topic = mostFrequent(rows.projects.flatMap(({ topicIds }) => topicIds));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';
const has = (row: Row, test: (participant: Participant) => boolean) => row.participants.some(test);

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Project', () => {
  it('knows who carries it, what it is about and how far it has come', async () => {
    const [row] = rows.projects.slice(-1);
    const { data } = await subgraph.query(
      `query ($id: ID!) { project(id: $id) {
        title(locale: VI) summary { lang value } status technologyReadinessLevel period { from to precision }
        topics { id } programme { id } provenance { source }
        participants { id role period { from to } organisation { id } person { id } project { id } event { id } }
      } }`,
      { id: row?.id },
    );
    expect(data.project).toEqual({
      title: row?.titles.find(({ lang }) => lang === 'vi')?.value,
      summary: row?.summary.map(({ lang, value }) => ({ lang, value })),
      status: row?.status,
      technologyReadinessLevel: row?.technologyReadinessLevel,
      period: row?.period,
      topics: row?.topicIds.map((id) => ({ id })),
      programme: row?.programmeId ? { id: row.programmeId } : null,
      provenance: { source: 'DEMONSTRATION' },
      participants: row?.participants.map(({ id, role, period, organisationId, personId }) => ({
        id,
        role,
        period: { from: period.from, to: period.to },
        organisation: organisationId && { id: organisationId },
        person: personId && { id: personId },
        project: { id: row.id },
        event: null,
      })),
    });
  });

  it.each<[string, (row: Row) => boolean]>([
    ['status: { in: [ACTIVE, PLANNED] }', ({ status }) => status === 'ACTIVE' || status === 'PLANNED'],
    ['programme: { isNull: true }', ({ programmeId }) => programmeId === null],
    ['technologyReadinessLevel: { gte: 5 }', ({ technologyReadinessLevel: level }) => level !== null && level >= 5],
    ['periodFrom: { lt: "2024-01-01" }', ({ period }) => period.from !== null && period.from < '2024-01-01'],
    ['periodTo: { gt: "2026-12-31" }', ({ period }) => period.to !== null && period.to > '2026-12-31'],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`topicTree: { eq: "${root}" }`, ({ topicIds }) => topicIds.some((id) => topicTree(root).includes(id))],
    [`person: { eq: "${person}" }`, (row) => has(row, ({ personId }) => personId === person)],
    [
      `organisation: { eq: "${organisation}" }`,
      (row) => has(row, ({ organisationId }) => organisationId === organisation),
    ],
    [
      `coordinator: { eq: "${organisation}" }`,
      (row) => has(row, ({ organisationId, role }) => organisationId === organisation && role === 'COORDINATOR'),
    ],
    [
      `not: { organisation: { eq: "${organisation}" } }, or: [{ status: { eq: ACTIVE } }, { topic: { eq: "${topic}" } }]`,
      (row) =>
        !has(row, ({ organisationId }) => organisationId === organisation) &&
        (row.status === 'ACTIVE' || row.topicIds.includes(topic)),
    ],
  ])('is listed where %s', async (where, isExpected) => {
    const expected = rows.projects.filter(isExpected).map(({ id }) => id);
    const { ids, totalCount } = await readList(subgraph, 'projects', `where: { ${where} }`);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it('is ordered by first day with undated ones last, page by page from either end', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const given = `orderBy: [{ field: PERIOD_FROM, direction: ${direction} }]`;
      const { ids } = await readList(subgraph, 'projects', given);
      const days = ids.map((id) => rows.projects.find((row) => row.id === id)?.period.from ?? null);
      const dated = days.filter((day) => day !== null).toSorted();
      expect(days).toEqual([
        ...(direction === 'ASC' ? dated : dated.toReversed()),
        ...days.filter((day) => day === null),
      ]);
      expect(await readPages(subgraph, 'projects', given)).toEqual(ids);
      expect(await readPages(subgraph, 'projects', given, true)).toEqual(ids);
    }
  });

  it.each(['nen tang so ket noi nha khoa hoc', '日越の科学者', 'platform connects scientists'])(
    'is found by %j',
    async (search) => {
      expect((await readList(subgraph, 'projects', `search: "${search}"`)).ids).toEqual([rows.projects[0]?.id]);
    },
  );

  it('costs the same number of SQL statements for 1 project and for 20', async () => {
    // The sample leaves many without a programme, and what is not there is not asked for.
    await subgraph.database.query('UPDATE project SET programme_id = $1', [rows.programmes[0]?.id]);
    const ask = (first: number) =>
      subgraph.query(`{ projects(where: { source: { eq: "DEMONSTRATION" } }, first: ${first}) { totalCount nodes {
        programme { id } topics { id ancestors { id } }
        participants { role organisation { id } person { id } project { id } event { id } }
      } } }`);
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.data.projects.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([7, 7]);
  });
});
