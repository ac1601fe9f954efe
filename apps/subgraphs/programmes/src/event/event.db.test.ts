import { sampleId } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList, readPages } from '../testing/list-reading';
import { mostFrequent, PEOPLE, rows } from '../testing/sample-rows';

type Row = (typeof rows.events)[number];

const person = sampleId('person', 'nguyen-manh-hung');
const organisation = mostFrequent(
  rows.events.flatMap(({ participations }) => participations.flatMap(({ organisationId }) => organisationId ?? [])),
);
const topic = mostFrequent(rows.events.flatMap(({ topicIds }) => topicIds));
const visit = rows.events.find(({ id }) => rows.events.some(({ parentEventId }) => parentEventId === id));
const startOf = (id: string) => rows.events.find((row) => row.id === id)?.period.from ?? null;

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Event', () => {
  it('knows where and when it is, who came, and how many', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { event(id: $id) {
        kind title(locale: VI) period { from to precision } location { countryCode place subdivisionCode }
        programme { displayName(locale: EN) } topics { code } provenance { note }
        attendance { measure value isLowerBound provenance { source } }
        participations { totalCount nodes { role person { id } organisation { id } event { id } project { id } } }
      } }`,
      { id: sampleId('event', 'sts-forum-22') },
    );
    expect(data.event).toMatchObject({
      kind: 'FORUM',
      title: 'Diễn đàn STS lần thứ 22',
      period: { from: '2025-10-01', to: '2025-11-01', precision: 'MONTH' },
      location: { countryCode: 'JP', place: 'Kyoto', subdivisionCode: 'JP-26' },
      topics: [],
      attendance: [
        { measure: 'DELEGATES', value: 1500, isLowerBound: true },
        { measure: 'COUNTRIES', value: 100, isLowerBound: true },
        { measure: 'NOBEL_LAUREATES', value: 14, isLowerBound: false },
      ],
      participations: {
        totalCount: 1,
        nodes: [
          {
            role: 'PARTICIPANT',
            person: { id: person },
            organisation: null,
            event: { id: sampleId('event', 'sts-forum-22') },
            project: null,
          },
        ],
      },
    });
  });

  it('knows its parts, oldest first, and its participants as the source lists them', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { event(id: $id) {
        parts { nodes { id parent { id } } } participations(first: 100) { nodes { id } }
        organisations: participations(where: { person: { isNull: true } }) { totalCount }
      } }`,
      { id: visit?.id },
    );
    const parts: { id: string; parent: { id: string } }[] = data.event.parts.nodes;
    const expected = rows.events.filter(({ parentEventId }) => parentEventId === visit?.id);
    expect(parts.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(parts.map(({ id }) => startOf(id))).toEqual(expected.map(({ period }) => period.from).toSorted());
    expect(parts.every(({ parent }) => parent.id === visit?.id)).toBe(true);
    expect(data.event.participations.nodes).toEqual(visit?.participations.map(({ id }) => ({ id })));
    expect(data.event.organisations.totalCount).toBe(
      visit?.participations.filter(({ personId }) => personId === null).length,
    );
  });

  it.each<[string, (row: Row) => boolean]>([
    ['kind: { in: [FORUM, CONFERENCE] }', ({ kind }) => kind === 'FORUM' || kind === 'CONFERENCE'],
    ['country: { eq: JP }', ({ location }) => location?.countryCode === 'JP'],
    ['subdivision: { eq: "JP-23" }', ({ location }) => location?.subdivisionCode === 'JP-23'],
    ['place: { startsWith: "nago" }', ({ location }) => location?.place === 'Nagoya'],
    [
      'attendance: { measure: { eq: COUNTRIES }, value: { gte: 100 } }',
      ({ attendance }) => attendance.some(({ measure, value }) => measure === 'COUNTRIES' && value >= 100),
    ],
    [
      `participation: { person: { eq: "${person}" }, role: { eq: HEAD_OF_DELEGATION }, from: { gte: "2025-10-02" } }`,
      ({ participations, period }) =>
        participations.some(({ personId, role }) => personId === person && role === 'HEAD_OF_DELEGATION') &&
        (period.from ?? '') >= '2025-10-02',
    ],
    [`parent: { eq: "${visit?.id}" }`, ({ parentEventId }) => parentEventId === visit?.id],
    ['programme: { isNull: false }', ({ programmeId }) => programmeId !== null],
    ['periodFrom: { gte: "2025-10-01" }', ({ period }) => period.from !== null && period.from >= '2025-10-01'],
    ['periodTo: { eq: "2025-10-06" }', ({ period }) => period.to === '2025-10-06'],
    [`topicTree: { eq: "${topic}" }, topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`person: { eq: "${person}" }`, ({ participations }) => participations.some(({ personId }) => personId === person)],
    [
      `organisation: { eq: "${organisation}" }`,
      ({ participations }) => participations.some(({ organisationId }) => organisationId === organisation),
    ],
  ])('is listed where %s', async (where, isExpected) => {
    const expected = rows.events.filter(isExpected).map(({ id }) => id);
    const { ids, totalCount } = await readList(subgraph, 'events', `where: { ${where} }`);
    expect(expected.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it('is listed newest first, and page by page when many begin on one day', async () => {
    const { ids } = await readList(subgraph, 'events', '');
    expect(ids.map(startOf)).toEqual(
      rows.events
        .map(({ period }) => period.from)
        .toSorted()
        .toReversed(),
    );
    const given = 'orderBy: [{ field: COUNTRY, direction: DESC }, { field: PERIOD_FROM }]';
    const { ids: byCountry } = await readList(subgraph, 'events', given);
    expect(await readPages(subgraph, 'events', given)).toEqual(byCountry);
    expect(await readPages(subgraph, 'events', given, true)).toEqual(byCountry);
  });

  it('tells who took part on a day of it, and nobody after it', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { event(id: $id) {
        during: participations(validAt: "2025-10-05") { totalCount nodes { id } }
        after: participations(validAt: "2025-10-06") { totalCount nodes { id } }
        past: participations(isCurrent: false, where: { person: { isNull: false } }) { totalCount }
      } }`,
      { id: visit?.id },
    );
    expect(data.event.during.nodes).toEqual(visit?.participations.map(({ id }) => ({ id })));
    expect(data.event.during.totalCount).toBe(visit?.participations.length);
    expect(data.event.after).toEqual({ totalCount: 0, nodes: [] });
    expect(data.event.past.totalCount).toBe(visit?.participations.filter(({ personId }) => personId !== null).length);
  });

  it.each(['dien dan nguon nhan luc', '九州人材'])('is found by %j', async (search) => {
    const { ids } = await readList(subgraph, 'events', `search: "${search}"`);
    expect(ids).toEqual([sampleId('event', 'kyushu-human-resources-forum')]);
  });

  it('costs the same number of SQL statements for 3 events and for 20', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ events(where: { periodFrom: { gte: "2025-01-01" } }, first: ${first}) { totalCount nodes {
        parent { id } programme { id } topics { id } parts { totalCount nodes { id } }
        participations { totalCount nodes { person { id } event { id } } }
      } } }`);
    const [three, twenty] = [await ask(3), await ask(20)];
    expect(twenty.data.events.nodes.length).toBeGreaterThan(6);
    expect(three.statements).toBe(twenty.statements);
  });
});
