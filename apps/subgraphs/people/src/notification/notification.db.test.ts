import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { toldOrganisation } from '../testing/notification-attempts';
import { tellEvent } from '../testing/told-event';
import { notices } from './notices';
import { NotificationKind } from './notification.enum';
import { notificationTitle } from './notification-title';

const INBOX = `query ($of: ID, $first: Int, $after: String, $where: NotificationWhere) {
  myNotifications(of: $of, first: $first, after: $after, where: $where) {
    unreadCount totalCount pageInfo { endCursor hasNextPage }
    nodes { id kind status occurredAt readAt version subject { __typename ... on Challenge { id } ... on Interest { id } }
      person { id } organisation { id } vi: title(locale: VI) ja: title(locale: JA) en: title(locale: EN) }
  }
}`;

const codes = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
  userErrors.map(({ code, field }) => [code, field]);

describe('Notifications', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 20);
  });

  afterAll(() => test.stop());

  const as = (caller: TestCaller) => test.as({ scopes: ['read:members', 'write:notifications'], ...caller });
  const inbox = async (caller: TestCaller, variables: object = {}) => {
    const { data, errors } = await as(caller).query(INBOX, variables);
    expect(errors).toBeUndefined();
    return data.myNotifications;
  };
  const publish = (challengeId: string, topicIds: string[], eventId = createId()) =>
    tellEvent(
      test.database,
      'challenge.published',
      { challengeId, topicIds, ownerOrganisationId: createId() },
      { id: eventId },
    );
  const decide = (personId: string, organisationId?: string) =>
    tellEvent(test.database, 'interest.decided', {
      interestId: createId(),
      challengeId: createId(),
      status: 'INVITED',
      personId,
      ...(organisationId && { organisationId }),
    });

  it('tell whom an event concerns, once, in three languages, with what it is about', async () => {
    const person = await writePerson(test.database, 'Lan');
    const organisation = createId();
    await decide(person, organisation);
    const mine = await inbox({ person });
    expect(mine).toMatchObject({ unreadCount: 1, totalCount: 1 });
    expect(mine.nodes).toEqual([
      {
        id: expect.any(String),
        kind: 'INTEREST_DECIDED',
        status: 'INVITED',
        occurredAt: '2026-11-20T03:00:00.000Z',
        readAt: null,
        version: 1,
        subject: { __typename: 'Interest', id: expect.any(String) },
        person: { id: person },
        organisation: null,
        vi: 'Quý vị được mời giải quyết một bài toán công nghệ.',
        ja: '技術課題への取り組みに招かれました。',
        en: 'You are invited to take up a challenge.',
      },
    ]);
    const [theirs] = (await inbox({ organisation })).nodes;
    expect(theirs).toMatchObject({ person: null, organisation: { id: organisation }, kind: 'INTEREST_DECIDED' });
    expect((await inbox({ person, organisation })).totalCount).toBe(2);
  });

  it('are written once for an event, though it is read twice and concerns somebody in two ways', async () => {
    const [topic, challenge, eventId] = [createId(), createId(), createId()];
    const person = await writePerson(test.database, 'Twice');
    for (const given of [{ topics: [topic] }, { subjects: [challenge] }]) {
      await as({ person }).act('subscribe', { person, kinds: ['CHALLENGE_PUBLISHED'], ...given });
    }
    await publish(challenge, [topic], eventId);
    await publish(challenge, [topic], eventId);
    expect((await inbox({ person })).nodes).toMatchObject([
      { kind: 'CHALLENGE_PUBLISHED', subject: { __typename: 'Challenge', id: challenge } },
    ]);
  });

  it('reach who subscribes to kind, topic and thing, and nobody else, until they unsubscribe', async () => {
    const [topic, other, challenge] = [createId(), createId(), createId()];
    const subscribe = async (given: object) => {
      const organisation = createId();
      const { notificationSubscription, userErrors } = await as({ organisation }).act(
        'subscribe',
        { organisation, ...given },
        'notificationSubscription { id kinds topics { id } subjectIds endedAt }',
      );
      expect(userErrors).toEqual([]);
      return { organisation, id: notificationSubscription.id };
    };
    const reached = [
      await subscribe({ kinds: ['CHALLENGE_PUBLISHED'] }),
      await subscribe({ kinds: ['CALL_OPENED', 'CHALLENGE_PUBLISHED'], topics: [other, topic.toUpperCase()] }),
      await subscribe({ kinds: ['CHALLENGE_PUBLISHED'], subjects: [challenge] }),
    ];
    const missed = [
      await subscribe({ kinds: ['CHALLENGE_CLOSED'] }),
      await subscribe({ kinds: ['CHALLENGE_PUBLISHED'], topics: [other] }),
      await subscribe({ kinds: ['CHALLENGE_PUBLISHED'], topics: [topic], subjects: [other] }),
    ];
    await publish(challenge, [topic]);
    const totals = async (all: typeof reached) =>
      Promise.all(all.map(async ({ organisation }) => (await inbox({ organisation })).totalCount));
    expect([await totals(reached), await totals(missed)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    for (const { organisation, id } of reached) {
      expect((await as({ organisation }).act('unsubscribe', { id })).userErrors).toEqual([]);
      expect((await as({ organisation }).act('unsubscribe', { id })).userErrors).toEqual([]);
      const { data } = await as({ organisation }).query('{ mySubscriptions { id } }');
      expect(data.mySubscriptions).toEqual([]);
    }
    await publish(challenge, [topic]);
    expect(await totals(reached)).toEqual([1, 1, 1]);
  });

  it('reach who subscribes to a topic above', async () => {
    const [{ id: leaf, path }] = await test.database.query(
      'SELECT id, path FROM topic_copy WHERE cardinality(path) > 1 ORDER BY id LIMIT 1',
    );
    const [above, beside] = [createId(), createId()];
    const [{ id: other }] = await test.database.query('SELECT id FROM topic_copy WHERE id <> ALL($1) LIMIT 1', [path]);
    for (const [organisation, topic] of [
      [above, path[0]],
      [beside, other],
    ]) {
      await as({ organisation }).act('subscribe', { organisation, kinds: ['CALL_OPENED'], topics: [topic] });
    }
    await tellEvent(test.database, 'call.opened', { callId: createId(), topicIds: [leaf] });
    expect((await inbox({ organisation: above })).totalCount).toBe(1);
    expect((await inbox({ organisation: beside })).totalCount).toBe(0);
  });

  it('are listed newest first in pages, filtered, and marked read one by one or with all earlier ones', async () => {
    const person = await writePerson(test.database, 'Reader');
    const other = await writePerson(test.database, 'Other');
    for (let count = 0; count < 5; count += 1) await decide(person);
    await decide(other);
    const first = await inbox({ person }, { first: 2 });
    const rest = await inbox({ person }, { first: 10, after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id);
    const rows = await test.database.query(
      'SELECT id FROM notification WHERE person_id = $1 ORDER BY created_at DESC',
      [person],
    );
    expect(ids).toEqual(rows.map(({ id }: { id: string }) => id));
    const mark = (input: object, selection = 'notification { readAt version }') =>
      as({ person }).act('markNotificationsRead', input, selection);
    expect(await mark({ id: ids[0] })).toMatchObject({ userErrors: [], notification: { version: 2 } });
    expect((await mark({ id: ids[0] })).notification.version).toBe(2);
    expect((await inbox({ person })).unreadCount).toBe(4);
    await mark({ id: ids[2], withEarlier: true });
    const unread = await inbox({ person }, { where: { isRead: { eq: false } } });
    expect(unread).toMatchObject({ unreadCount: 1, totalCount: 1, nodes: [{ id: ids[1], readAt: null }] });
    expect((await inbox({ person: other })).unreadCount).toBe(1);
  });

  it('are seen by their recipient and by a steward who asks for them, through no other door', async () => {
    const [person, other] = [await writePerson(test.database, 'Told'), await writePerson(test.database, 'Nosy')];
    await decide(person);
    await as({ person }).act('subscribe', { person, kinds: ['CALL_OPENED'] });
    const [{ id }] = (await inbox({ person })).nodes;
    expect((await inbox({ role: 'data-steward' }, { of: person })).nodes).toMatchObject([{ id }]);
    expect((await inbox({ role: 'data-steward', person: other })).totalCount).toBe(0);
    for (const caller of [{ person: other }, { organisation: person }, {}, { role: 'analyst' as const }]) {
      const where = { id: { eq: id } };
      expect(await inbox(caller, { of: person })).toMatchObject({ totalCount: 0, unreadCount: 0 });
      expect(await inbox(caller, { where })).toMatchObject({ totalCount: 0, unreadCount: 0 });
      const { data } = await as(caller).query('query ($of: ID) { mySubscriptions(of: $of) { id } }', { of: person });
      expect(data.mySubscriptions).toEqual([]);
      expect(codes(await as(caller).act('markNotificationsRead', { id }))).toEqual([['NOT_FOUND', 'id']]);
    }
    expect(codes(await as({ person: other }).act('markNotificationsRead', { id: createId() }))).toEqual([
      ['NOT_FOUND', 'id'],
    ]);
    for (const caller of [{ person }, { role: 'data-steward' as const }]) {
      const feed = await as(caller).query('{ peopleChanges(first: 1000) { nodes { type id } } }');
      expect(JSON.stringify(feed.data)).not.toContain('Notification');
      expect(await as(caller).read('/streams/changes')).not.toContain(id);
    }
    const { data } = await as({ person }).query('{ myNotifications { nodes { journal { nodes { before } } } } }');
    expect(data.myNotifications.nodes).toEqual([{ journal: { nodes: [] } }]);
    const { data: exported } = await test.as({ role: 'expert', person }).query('{ exportMyData }');
    expect(exported.exportMyData.tables.notification).toMatchObject([{ id, person_id: person }]);
    expect(exported.exportMyData.tables.notification_subscription).toHaveLength(1);
  });

  it('tell nobody who is not known here, and refuse bad input all at once', async () => {
    const stranger = createId();
    await decide(stranger);
    expect((await inbox({ person: stranger })).totalCount).toBe(0);
    const steward = as({ role: 'data-steward' });
    const [person, organisation] = [await writePerson(test.database, 'Bad'), createId()];
    const kinds = ['CALL_OPENED'];
    expect(codes(await steward.act('subscribe', { kinds }))).toEqual([['REQUIRED', 'person']]);
    expect(codes(await steward.act('subscribe', { kinds, person: createId(), organisation }))).toEqual([
      ['RULE_BROKEN', null],
      ['NOT_FOUND', 'person'],
    ]);
    expect(codes(await as({ person }).act('subscribe', { kinds: [], person, topics: ['x'], subjects: ['y'] }))).toEqual(
      [
        ['REQUIRED', 'kinds'],
        ['MALFORMED', 'topics[0]'],
        ['MALFORMED', 'subjects[0]'],
      ],
    );
    const { errors } = await as({ person }).query(INBOX, { of: 'x' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'of' });
  });

  it('hold at most 50 subscriptions of one recipient', async () => {
    const organisation = createId();
    const subscribe = () => as({ organisation }).act('subscribe', { organisation, kinds: ['CALL_OPENED'] });
    for (let count = 0; count < 50; count += 1) expect((await subscribe()).userErrors).toEqual([]);
    expect(codes(await subscribe())).toEqual([['RULE_BROKEN', null]]);
  });

  it('cost the same number of SQL statements for one as for many', async () => {
    const organisation = createId();
    await toldOrganisation(test, organisation);
    const ask = () => as({ organisation }).query(INBOX);
    const one = await ask();
    for (let count = 0; count < 9; count += 1) await toldOrganisation(test, organisation);
    const ten = await ask();
    expect(ten.data.myNotifications.nodes).toHaveLength(10);
    expect(ten.statements).toBe(one.statements);
  });
});

describe('notificationTitle', () => {
  it('has a sentence for each kind in each language, and each kind an event', () => {
    for (const kind of Object.keys(NotificationKind) as NotificationKind[]) {
      for (const locale of ['vi', 'ja', 'en'] as const) {
        expect(notificationTitle(kind, null, locale as never)).toMatch(/[.。]$/);
      }
    }
    // All but the one that tells of a webhook.
    expect(Object.keys(notices)).toHaveLength(Object.keys(NotificationKind).length - 1);
  });
});
