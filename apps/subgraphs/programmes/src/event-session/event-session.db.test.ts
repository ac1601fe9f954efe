import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { type FilterCase, readFiltered } from '../testing/list-filter';
import { mostFrequent, PEOPLE, rows, topicTree } from '../testing/sample-rows';

const sessions = rows.events.flatMap((event) =>
  event.sessions.map((session, position) => ({ ...session, position, eventId: event.id })),
);
type Row = (typeof sessions)[number];

const row = sessions.find(({ participations }) => participations.length > 1);
const topic = mostFrequent(sessions.flatMap(({ topicIds }) => topicIds));
const root = rows.topics.find(({ parentId, id }) => parentId === null && topicTree(id).includes(topic))?.id ?? '';
const person = mostFrequent(
  sessions.flatMap(({ participations }) => participations.flatMap((one) => one.personId ?? [])),
);
const instant = sessions.map(({ startsAt }) => startsAt ?? '').toSorted()[3] ?? '';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('EventSession', () => {
  it('knows its event, time, zone, place, topics and who speaks', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { eventSession(id: $id) {
        event { id } title(locale: JA) position heldOn startsAt endsAt timeZone place { lang value } topics { id }
        participants { id role person { id } session { id } event { id } project { id } }
        nobody: participants(validAt: "1900-01-01") { id }
      } }`,
      { id: row?.id },
    );
    expect(data.eventSession).toEqual({
      event: { id: row?.eventId },
      title: row?.titles.find(({ lang }) => lang === 'ja')?.value,
      position: row?.position,
      heldOn: row?.heldOn,
      startsAt: row?.startsAt,
      endsAt: row?.endsAt,
      timeZone: row?.timeZone,
      place: row?.place.map(({ lang, value }) => ({ lang, value })),
      topics: row?.topicIds.map((id) => ({ id })),
      participants: row?.participations.map(({ id, role, personId }) => ({
        id,
        role,
        person: { id: personId },
        session: { id: row.id },
        event: null,
        project: null,
      })),
      nobody: [],
    });
  });

  it('is listed by its event, as the source lists them, for many events in two statements', async () => {
    const ask = (first: number) =>
      subgraph.query(
        `{ events(first: ${first}) { nodes { id sessions(first: 100) { totalCount nodes { id participants { id } topics { id } } } } } }`,
      );
    const [few, all] = [await ask(9), await ask(100)];
    expect([few.statements, all.statements]).toEqual([5, 5]);
    for (const { id, sessions: found } of all.data.events.nodes) {
      const expected = rows.events.find((event) => event.id === id)?.sessions.map((session) => session.id);
      expect(found.nodes.map((node: { id: string }) => node.id)).toEqual(expected);
      expect(found.totalCount).toBe(expected?.length);
    }
  });

  it.each<FilterCase<Row>>([
    [`event: { eq: "${row?.eventId}" }`, ({ eventId }) => eventId === row?.eventId],
    ['position: { gte: 1 }', ({ position }) => position >= 1],
    [`heldOn: { gt: "${instant.slice(0, 10)}" }`, ({ heldOn }) => (heldOn ?? '') > instant.slice(0, 10)],
    [`startsAt: { lte: "${instant}" }`, ({ startsAt }) => (startsAt ?? '') <= instant],
    [`endsAt: { gt: "${instant}" }`, ({ endsAt }) => (endsAt ?? '') > instant],
    ['timeZone: { eq: "Asia/Tokyo" }', ({ timeZone }) => timeZone === 'Asia/Tokyo'],
    [`topic: { eq: "${topic}" }`, ({ topicIds }) => topicIds.includes(topic)],
    [`topicTree: { eq: "${root}" }`, ({ topicIds }) => topicIds.some((id) => topicTree(root).includes(id))],
    [`person: { eq: "${person}" }`, ({ participations }) => participations.some((one) => one.personId === person)],
    [
      `participation: { person: { eq: "${row?.participations[0]?.personId}" }, role: { eq: MODERATOR } }`,
      ({ participations }) =>
        participations.some((one) => one.personId === row?.participations[0]?.personId && one.role === 'MODERATOR'),
    ],
  ])('is listed where %s', async (...filter) => {
    const { found, expected } = await readFiltered(subgraph, 'eventSessions', sessions, filter);
    expect(found).toEqual(expected);
  });

  it('does not end before it begins', async () => {
    const change = subgraph.database.query('UPDATE event_session SET ends_at = starts_at WHERE id = $1', [row?.id]);
    await expect(change).rejects.toThrow(/event_session_ends_after_start/);
  });
});
