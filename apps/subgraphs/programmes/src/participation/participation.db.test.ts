import { sampleId } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { mostFrequent, PEOPLE, rows, UNKNOWN_ID } from '../testing/sample-rows';

const all = [
  ...rows.projects.flatMap(({ participants, period }) => participants.map((row) => ({ ...row, whole: period }))),
  ...rows.events.flatMap(({ participations, period }) => participations.map((row) => ({ ...row, whole: period }))),
  ...rows.events.flatMap(({ sessions, period }) =>
    sessions.flatMap(({ participations }) => participations.map((row) => ({ ...row, whole: period }))),
  ),
];
const minister = sampleId('person', 'nguyen-manh-hung');
const people = [...new Set(all.flatMap(({ personId }) => personId ?? []))].slice(0, 20);
const organisations = [...new Set(all.flatMap(({ organisationId }) => organisationId ?? []))].slice(0, 20);
const researcher = mostFrequent(
  rows.projects.flatMap(({ participants }) => participants.flatMap((row) => row.personId ?? [])),
);
const speaker = mostFrequent(
  rows.events.flatMap(({ sessions }) =>
    sessions.flatMap(({ participations }) => participations.flatMap((row) => row.personId ?? [])),
  ),
);
const busiest = mostFrequent(all.flatMap(({ organisationId }) => organisationId ?? []));

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id).toSorted();

describe('Person.participations', () => {
  const selection = `{ participations(first: 100) { totalCount nodes {
    id role period { from } provenance { source } event { id period { from } } project { id } session { id }
  } } }`;

  it('lists the projects and events that a person takes part in, newest first', async () => {
    const [found, unknown, malformed] = await subgraph.entities(
      'Person',
      [{ id: minister }, { id: UNKNOWN_ID }, { id: 'malformed' }],
      selection,
    );
    const expected = all.filter(({ personId }) => personId === minister);
    expect(expected.length).toBeGreaterThan(2);
    expect(found.participations.totalCount).toBe(expected.length);
    expect(idsOf(found.participations.nodes)).toEqual(idsOf(expected));
    expect(
      found.participations.nodes.map((node: { event: { period: { from: string } } }) => node.event.period.from),
    ).toEqual(
      expected
        .map(({ whole }) => whole.from)
        .toSorted()
        .toReversed(),
    );
    for (const none of [unknown, malformed]) expect(none.participations).toEqual({ totalCount: 0, nodes: [] });
  });

  it('takes the days of the event where the participation has none', async () => {
    const [{ participations }] = await subgraph.entities(
      'Person',
      [{ id: minister }],
      `{ participations(where: { periodFrom: { eq: "2025-10-01" }, periodTo: { eq: "2025-11-01" }, role: { ne: HOST } }) { nodes { id } } }`,
    );
    const expected = all.filter(({ personId, whole }) => personId === minister && whole.from === '2025-10-01');
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(participations.nodes)).toEqual(idsOf(expected));
  });

  it('tells what somebody took part in on a day, an unknown beginning or end counting as open', async () => {
    const day = '2025-10-02';
    const found = await subgraph.entities(
      'Person',
      people.map((id) => ({ id })),
      `{ id participations(validAt: "${day}", first: 100) { totalCount nodes { id } } }`,
    );
    let total = 0;
    for (const { id, participations } of found) {
      const expected = all.filter(({ personId, period, whole }) => {
        const [from, to] = [period.from ?? whole.from ?? '', period.to ?? whole.to ?? '9999'];
        return personId === id && from <= day && to > day;
      });
      expect(idsOf(participations.nodes)).toEqual(idsOf(expected));
      expect(participations.totalCount).toBe(expected.length);
      total += expected.length;
    }
    expect(total).toBeGreaterThan(0);
  });

  it('refuses a day together with isCurrent', async () => {
    const { errors } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Person { participations(validAt: "2025-10-02", isCurrent: true) { totalCount } }
      } }`,
      { keys: [{ __typename: 'Person', id: minister }] },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isCurrent' });
  });

  it('costs the same number of SQL statements for 3 people and for 20', async () => {
    const ask = (ids: readonly string[]) =>
      subgraph.query(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person ${selection} } }`, {
        keys: ids.map((id) => ({ __typename: 'Person', id })),
      });
    const three = await ask([minister, researcher, speaker]);
    const twenty = await ask([minister, researcher, speaker, ...people.slice(3)]);
    expect(people).toHaveLength(20);
    expect(twenty.errors).toBeUndefined();
    expect([three.statements, twenty.statements]).toEqual([5, 5]);
  });
});

describe('Organisation', () => {
  it('knows its participations, programmes and challenges in statements that do not grow', async () => {
    const ask = (ids: readonly string[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Organisation { id
          participations(first: 100) { totalCount nodes { id } }
          programmes { totalCount nodes { id } } led: programmes(where: { lead: { in: ["${organisations.join('", "')}"] } }) { totalCount }
          challenges(orderBy: [{ field: DEADLINE_ON }]) { totalCount nodes { id } }
        } } }`,
        { keys: ids.map((id) => ({ __typename: 'Organisation', id })) },
      );
    const [one, many] = [await ask([busiest]), await ask(organisations)];
    expect(many.errors).toBeUndefined();
    expect([one.statements, many.statements]).toEqual([7, 7]);
    for (const found of many.data._entities) {
      expect(found.participations.totalCount).toBe(
        all.filter(({ organisationId }) => organisationId === found.id).length,
      );
      const carried = rows.programmes.filter(
        (programme) =>
          programme.organisations.some(({ organisationId }) => organisationId === found.id) ||
          rows.projects.some(
            ({ programmeId, participants }) =>
              programmeId === programme.id && participants.some(({ organisationId }) => organisationId === found.id),
          ),
      );
      expect(idsOf(found.programmes.nodes)).toEqual(idsOf(carried));
      expect(found.programmes.totalCount).toBe(carried.length);
      const owned = rows.challenges.filter(
        ({ ownerOrganisationId, status }) => ownerOrganisationId === found.id && status !== 'DRAFT',
      );
      expect(idsOf(found.challenges.nodes)).toEqual(idsOf(owned));
      expect(found.challenges.totalCount).toBe(owned.length);
    }
  });
});

describe('Agreement', () => {
  it('knows the programmes whose legal basis it is', async () => {
    const agreements = [...new Set(rows.programmes.flatMap(({ agreementIds }) => agreementIds))];
    const found = await subgraph.entities(
      'Agreement',
      [...agreements.map((id) => ({ id })), { id: UNKNOWN_ID }, { id: 'malformed' }],
      '{ id programmes { totalCount nodes { id } } }',
    );
    expect(found.slice(-2).map(({ programmes: { totalCount } }) => totalCount)).toEqual([0, 0]);
    for (const agreement of found.slice(0, -2)) {
      const expected = rows.programmes.filter(({ agreementIds }) => agreementIds.includes(agreement.id));
      expect(idsOf(agreement.programmes.nodes)).toEqual(idsOf(expected));
    }
  });
});
