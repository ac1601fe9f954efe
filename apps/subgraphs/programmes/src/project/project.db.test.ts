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
    [
      `participation: { person: { eq: "${person}" }, role: { eq: RESEARCHER } }`,
      (row) => has(row, ({ personId, role }) => personId === person && role === 'RESEARCHER'),
    ],
    [
      `participation: { organisation: { eq: "${organisation}" }, from: { lte: "2024-01-01" }, to: { gt: "2024-01-01" } }`,
      (row) =>
        has(
          row,
          ({ organisationId, period: { from, to } }) =>
            organisationId === organisation && (from ?? '9999') <= '2024-01-01' && (to ?? '') > '2024-01-01',
        ),
    ],
    [
      'outcomeKind: { eq: PATENT }',
      ({ id }) => rows.outcomes.some(({ projectId, kind }) => projectId === id && kind === 'PATENT'),
    ],
    [
      'statusHistory: { status: { eq: ACTIVE }, to: { lte: "9999-12-31" } }',
      ({ statusHistory }) => statusHistory.some(({ status, period }) => status === 'ACTIVE' && period.to !== null),
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

  it('tells who took part on a day, by their own days or else those of the project', async () => {
    const row = rows.projects.find(
      ({ participants }) => new Set(participants.map(({ period }) => period.from)).size > 1,
    );
    const [first] = row?.participants ?? [];
    await subgraph.database.query('UPDATE participation SET period_from = NULL, period_to = NULL WHERE id = $1', [
      first?.id,
    ]);
    const day = row?.period.from ?? '';
    const { data } = await subgraph.query(
      `query ($id: ID!, $day: Date!) { project(id: $id) {
        then: participants(validAt: $day) { id } before: participants(validAt: "1990-01-01") { id }
        now: participants(isCurrent: true) { id } past: participants(isCurrent: false) { id }
      } }`,
      { id: row?.id, day },
    );
    const expected = row?.participants.filter(({ period: { from, to } }) => (from ?? '') <= day && (to ?? '') > day);
    expect(expected?.length).toBeLessThan(row?.participants.length ?? 0);
    expect(data.project.then).toEqual(expected?.map(({ id }) => ({ id })));
    expect(data.project.before).toEqual([]);
    expect(data.project.now.length + data.project.past.length).toBe(row?.participants.length);
  });

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
