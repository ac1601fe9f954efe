import { groupBy } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { mostFrequent, PEOPLE, rows, topicTree } from '../testing/sample-rows';

type Row = (typeof rows.placements)[number];

const person = mostFrequent(rows.placements.map(({ personId }) => personId));
const home = mostFrequent(rows.placements.flatMap(({ homeOrganisationId }) => homeOrganisationId ?? []));
const host = mostFrequent(rows.placements.map(({ hostOrganisationId }) => hostOrganisationId));
const programme = mostFrequent(rows.placements.flatMap(({ programmeId }) => programmeId ?? []));
const topic = mostFrequent(rows.placements.flatMap(({ topicIds }) => topicIds));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Placement', () => {
  it('knows the researcher, home, host, purpose, stay and history', async () => {
    const row = rows.placements.find(({ programmeId }) => programmeId !== null);
    const { data } = await subgraph.query(
      `query ($id: ID!) { placement(id: $id) {
        person { id } homeOrganisation { id } hostOrganisation { id } country purpose status programme { id }
        topics { id } description { value } period { from to precision } statusHistory { status period { from to } }
      } }`,
      { id: row?.id },
    );
    expect(data.placement).toEqual({
      person: { id: row?.personId },
      homeOrganisation: { id: row?.homeOrganisationId },
      hostOrganisation: { id: row?.hostOrganisationId },
      country: row?.countryCode,
      purpose: row?.purpose,
      status: row?.status,
      programme: { id: row?.programmeId },
      topics: row?.topicIds.map((id) => ({ id })),
      description: row?.description.map(({ value }) => ({ value })),
      period: row?.period,
      statusHistory: row?.statusHistory.map(({ status, period: { from, to } }) => ({ status, period: { from, to } })),
    });
  });

  it.each<FilterCase<Row>>([
    ['status: { eq: RETURNED }', ({ status }) => status === 'RETURNED'],
    ['purpose: { eq: JOINT_RESEARCH }', ({ purpose }) => purpose === 'JOINT_RESEARCH'],
    ['country: { eq: JP }', ({ countryCode }) => countryCode === 'JP'],
    [`person: { eq: "${person}" }`, ({ personId }) => personId === person],
    [`homeOrganisation: { eq: "${home}" }`, ({ homeOrganisationId }) => homeOrganisationId === home],
    [`hostOrganisation: { eq: "${host}" }`, ({ hostOrganisationId }) => hostOrganisationId === host],
    [`programme: { eq: "${programme}" }`, ({ programmeId }) => programmeId === programme],
    ['periodFrom: { lt: "2023-01-01" }', ({ period }) => (period.from ?? '') < '2023-01-01'],
    ['periodTo: { gte: "2023-01-01" }', ({ period }) => (period.to ?? '') >= '2023-01-01'],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`topicTree: { eq: "${root}" }`, ({ topicIds }) => topicIds.some((id) => topicTree(root).includes(id))],
    [
      'statusHistory: { status: { eq: ON_STAY }, from: { lte: "2023-01-01" } }',
      ({ statusHistory }) =>
        statusHistory.some(({ status, period }) => status === 'ON_STAY' && (period.from ?? '') <= '2023-01-01'),
    ],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'placements', rows.placements, filter);
    expect(found).toEqual(expected);
  });

  it('is listed by researcher, home, host and programme', async () => {
    const placements = '{ totalCount nodes { id } }';
    const { data, errors } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Person { placements(first: 100) ${placements} }
        ... on Organisation { sent: placementsSent(first: 100) ${placements} hosted: placementsHosted(first: 100) ${placements} }
        ... on Programme { within: placements(first: 100) ${placements} }
      } }`,
      {
        keys: [
          { __typename: 'Person', id: person },
          { __typename: 'Organisation', id: home },
          { __typename: 'Organisation', id: host },
          { __typename: 'Programme', id: programme },
        ],
      },
    );
    const listed = (isExpected: (row: Row) => boolean) => rows.placements.filter(isExpected).map(({ id }) => id);
    const idsOf = ({ totalCount, nodes }: { totalCount: number; nodes: { id: string }[] }) => {
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ id }) => id).toSorted();
    };
    const [ofPerson, ofHome, ofHost, ofProgramme] = data._entities;
    expect(errors).toBeUndefined();
    expect(idsOf(ofPerson.placements)).toEqual(listed(({ personId }) => personId === person).toSorted());
    expect(idsOf(ofHome.sent)).toEqual(listed((row) => row.homeOrganisationId === home).toSorted());
    expect(idsOf(ofHost.hosted)).toEqual(listed((row) => row.hostOrganisationId === host).toSorted());
    expect(idsOf(ofProgramme.within)).toEqual(listed((row) => row.programmeId === programme).toSorted());
  });

  it('costs the same number of SQL statements for 2 and for 15', async () => {
    // Those of a programme come first, because none is loaded where nobody has one.
    const ask = (first: number) =>
      subgraph.query(`{ placements(first: ${first}, orderBy: [{ field: PROGRAMME, direction: ASC }]) { totalCount nodes {
        person { id } programme { id } topics { id } statusHistory { status } now: statusHistory(isCurrent: true) { status }
      } } }`);
    const [two, all] = [await ask(2), await ask(15)];
    expect(all.data.placements.nodes).toHaveLength(15);
    expect([two.statements, all.statements]).toEqual([6, 6]);
  });
});

describe('placementStatistics', () => {
  it('tells who goes from where to where, and for how many days', async () => {
    const { data, statements } = await subgraph.query(
      `{ placementStatistics(groupBy: [HOME_ORGANISATION, COUNTRY]) {
         groups { keys { value label(locale: VI) } count sum average median minimum maximum } total { count sum } } }`,
    );
    const daysOf = ({ period }: Row) =>
      period.from && period.to ? [(Date.parse(period.to) - Date.parse(period.from)) / 86_400_000] : [];
    const flows = groupBy(
      rows.placements,
      ({ homeOrganisationId, countryCode }) => `${homeOrganisationId} ${countryCode}`,
    );
    expect(data.placementStatistics.groups).toHaveLength(flows.size);
    for (const { keys, ...told } of data.placementStatistics.groups) {
      const flow = flows.get(`${keys[0].value} ${keys[1].value}`) ?? [];
      const days = flow.flatMap(daysOf).sort((one, other) => one - other);
      const sum = days.reduce((all, one) => all + one, 0);
      const middle = ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
      expect(told).toMatchObject({
        count: flow.length,
        sum: days.length === 0 ? null : String(sum),
        median: days.length === 0 ? null : middle.toFixed(2),
        minimum: days.length === 0 ? null : String(days[0]),
        maximum: days.length === 0 ? null : String(days.at(-1)),
      });
      if (days.length > 0) expect(Math.abs(Number(told.average) - sum / days.length)).toBeLessThanOrEqual(0.005);
      expect(keys[0].value === null || typeof keys[0].label === 'string').toBe(true);
    }
    expect(data.placementStatistics.total.count).toBe(rows.placements.length);
    expect(statements).toBe(1);
  });

  it('tells how many are back by field and year, and nothing of none', async () => {
    const { data } = await subgraph.query(
      `{ flows: placementStatistics(groupBy: [HOME_COUNTRY, COUNTRY, FIELD, BEGUN_YEAR]) { groups { count } }
         back: placementStatistics(groupBy: [RETURNED]) { groups { keys { value label } count } }
         none: placementStatistics(where: { country: { eq: "IS" } }) { total { count sum average median minimum maximum } } }`,
    );
    expect(data.flows.groups.length).toBeGreaterThan(1);
    const counted = (...statuses: string[]) => rows.placements.filter(({ status }) => statuses.includes(status)).length;
    expect(data.back.groups).toEqual([
      { keys: [{ value: 'false', label: 'On stay' }], count: counted('ON_STAY') },
      { keys: [{ value: 'true', label: 'Returned' }], count: counted('RETURNED') },
      { keys: [{ value: null, label: null }], count: counted('NOMINATED', 'APPROVED', 'CANCELLED') },
    ]);
    expect(data.none.total).toEqual({ count: 0, sum: null, average: null, median: null, minimum: null, maximum: null });
  });
});
