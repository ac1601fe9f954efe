import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';

const CHALLENGE =
  'challenge { id version status deadlineOn titles { lang value } topics { id } statusHistory { status period { to } } }';

describe('Challenge actions', () => {
  let test: SubgraphTest;
  const owner = createId();
  const officer: TestCaller = { subject: 'lan', scopes: ['write:challenges'], organisation: owner };
  const input = (more: object = {}) => ({
    owner,
    titles: [
      { lang: 'vi', value: 'Đóng gói chip tiên tiến' },
      { lang: 'ja', value: '先端パッケージング' },
    ],
    description: [{ lang: 'vi', value: 'Cần giải pháp.' }],
    topics: [] as string[],
    ...more,
  });

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, given: object, caller: TestCaller = officer) =>
    test.as(caller).act(name, given, CHALLENGE);
  const draft = async (more: object = {}) => (await act('createChallenge', input(more))).challenge;

  it('writes a draft that nobody else sees, and opens it', async () => {
    const challenge = await draft();
    expect(challenge).toMatchObject({ status: 'DRAFT', version: 1, titles: [{ lang: 'vi' }, { lang: 'ja' }] });
    const ask = () => test.query('query ($id: ID!) { challenge(id: $id) { status } }', { id: challenge.id });
    expect((await ask()).data.challenge).toBeNull();
    const published = await act('publishChallenge', { id: challenge.id, expectedVersion: 1 });
    expect(published.userErrors).toEqual([]);
    expect(published.challenge).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect(published.challenge.statusHistory.map(({ status }: { status: string }) => status).sort()).toEqual([
      'DRAFT',
      'PUBLISHED',
    ]);
    expect((await ask()).data.challenge).toEqual({ status: 'PUBLISHED' });
    const events = await test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1', [
      challenge.id,
    ]);
    const payload = { challengeId: challenge.id, topicIds: [], ownerOrganisationId: owner };
    expect(events).toEqual([{ type: 'challenge.published', payload }]);
    await act('cancelChallenge', { id: challenge.id });
    const [, closed] = await test.database.query(
      'SELECT type, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position',
      [challenge.id],
    );
    expect(closed).toEqual({
      type: 'challenge.closed',
      payload: { challengeId: challenge.id, topicIds: [], status: 'CANCELLED' },
    });
  });

  it('keeps a draft its owner’s own, in lists too, and also once it is given up', async () => {
    const { id } = await draft();
    const seen = async (caller: TestCaller) => {
      const { data } = await test.as(caller).query(
        `query ($id: ID!, $owner: ID!) { challenge(id: $id) { status }
          challenges(where: { owner: { eq: $owner }, id: { eq: $id } }) { totalCount nodes { id } } }`,
        { id, owner },
      );
      return [data.challenge?.status, data.challenges.totalCount, data.challenges.nodes.length];
    };
    const other = { ...officer, organisation: createId() };
    expect(await seen(officer)).toEqual(['DRAFT', 1, 1]);
    expect(await seen({ scopes: ['write:any'] })).toEqual(['DRAFT', 1, 1]);
    expect(await seen(other)).toEqual([undefined, 0, 0]);
    await act('cancelChallenge', { id });
    expect(await seen(officer)).toEqual(['CANCELLED', 1, 1]);
    expect(await seen(other)).toEqual([undefined, 0, 0]);
    expect(await test.database.query('SELECT type FROM outbox_event WHERE subject_id = $1', [id])).toEqual([]);
  });

  it('refuses the second of two who edit the same version', async () => {
    const { id } = await draft();
    const answers = await Promise.all(
      ['2998-01-01', '2999-01-01'].map((deadlineOn) => act('updateChallenge', { id, expectedVersion: 1, deadlineOn })),
    );
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(refused).toEqual(['STALE_VERSION']);
  });

  it('tells all faults at once and writes nothing', async () => {
    const { challenge, userErrors } = await act(
      'createChallenge',
      input({
        titles: [
          { lang: 'not a tag', value: 'x'.repeat(301) },
          { lang: 'vi', value: 'Bold <b>claim</b>' },
          { lang: 'VI', value: 'a\u0007' },
        ],
        description: [],
        topics: ['x'],
      }),
    );
    expect(challenge).toBeNull();
    expect(userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'titles[0].value TOO_LONG',
      'titles[0].lang MALFORMED',
      'titles[1].value MARKUP',
      'titles[2].value CONTROL_CHARACTER',
      'titles[2] DUPLICATE',
      'description REQUIRED',
      'topics[0] MALFORMED',
    ]);
  });

  it('tells what is unknown or past', async () => {
    const { userErrors } = await act(
      'createChallenge',
      input({ topics: [createId()], programme: createId(), deadlineOn: '2020-01-01' }),
    );
    expect(userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'deadlineOn OUT_OF_RANGE',
      'programme NOT_FOUND',
      'topics[0] NOT_FOUND',
    ]);
  });

  it('lets only the owner act, and tells nobody else of a draft', async () => {
    const { id } = await draft();
    const other = { ...officer, organisation: createId() };
    const codes = async (name: string, given: object, caller: TestCaller) =>
      (await act(name, given, caller)).userErrors.map(({ code }: { code: string }) => code);
    expect(await codes('publishChallenge', { id }, other)).toEqual(['NOT_FOUND']);
    expect(await codes('publishChallenge', { id: createId() }, other)).toEqual(['NOT_FOUND']);
    await act('publishChallenge', { id });
    expect(await codes('cancelChallenge', { id }, other)).toEqual(['NOT_ALLOWED']);
    expect(await codes('createChallenge', input(), other)).toEqual(['NOT_ALLOWED']);
    expect(await codes('cancelChallenge', { id }, { ...other, scopes: ['write:challenges', 'write:any'] })).toEqual([]);
  });

  it('refuses an illegal step with the state and what it allows, and a stale version', async () => {
    const { id } = await draft();
    expect((await act('seekExperts', { id })).userErrors).toEqual([
      expect.objectContaining({
        code: 'ILLEGAL_STEP',
        currentState: 'DRAFT',
        allowedSteps: ['publishChallenge', 'cancelChallenge'],
      }),
    ]);
    await act('publishChallenge', { id });
    expect((await act('updateChallenge', { id, expectedVersion: 1, deadlineOn: null })).userErrors).toEqual([
      expect.objectContaining({ field: 'expectedVersion', code: 'STALE_VERSION', currentVersion: 2 }),
    ]);
  });

  it('answers a repetition as the first time, and does it once', async () => {
    const idempotencyKey = createId();
    const { id } = await draft();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 20 }, () => act('publishChallenge', { id, idempotencyKey })),
    );
    expect(first.userErrors).toEqual([]);
    for (const other of others) expect(other.challenge).toMatchObject({ id, status: 'PUBLISHED', version: 2 });
    await act('seekExperts', { id });
    expect((await act('publishChallenge', { idempotencyKey, id })).challenge).toMatchObject({
      status: 'PUBLISHED',
      version: 2,
    });
    expect((await act('publishChallenge', { idempotencyKey, id, expectedVersion: 1 })).userErrors).toEqual([
      expect.objectContaining({ field: 'idempotencyKey', code: 'KEY_REUSED' }),
    ]);
  });

  it('corrects what is given and leaves the rest', async () => {
    const { id } = await draft({ deadlineOn: '2999-01-01' });
    const topics = (await test.query('{ topics(first: 2) { nodes { id } } }')).data.topics.nodes;
    const ids = topics.map((topic: { id: string }) => topic.id);
    const { challenge } = await act('updateChallenge', { id, topics: ids });
    expect(challenge).toMatchObject({ deadlineOn: '2999-01-01', topics });
    expect((await act('updateChallenge', { id, topics: ids, deadlineOn: null })).challenge.deadlineOn).toBeNull();
  });

  it('takes a time zone for the deadline, and no other name', async () => {
    const { id } = await draft({ timeZone: 'Asia/Ho_Chi_Minh' });
    const { data } = await test.as(officer).query('query ($id: ID!) { challenge(id: $id) { timeZone } }', { id });
    expect(data.challenge.timeZone).toBe('Asia/Ho_Chi_Minh');
    expect((await act('updateChallenge', { id, timeZone: 'Asia/Atlantis' })).userErrors).toEqual([
      expect.objectContaining({ field: 'timeZone', code: 'MALFORMED' }),
    ]);
  });

  it('names the caller in the journal', async () => {
    const { id } = await draft();
    const [entry] = await test.database.query(`SELECT actor FROM journal WHERE entity_id = $1`, [id]);
    expect(entry.actor).toBe('user:lan');
  });

  it('needs the scope', async () => {
    await expect(act('createChallenge', input(), { ...officer, scopes: [] })).rejects.toThrow(
      'UNAUTHORIZED_FIELD_OR_TYPE',
    );
  });
});
