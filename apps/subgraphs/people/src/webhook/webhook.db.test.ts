import { rmSync } from 'node:fs';
import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { tellEvent } from '../testing/told-event';
import { makeWebhookKeys, webhookTexts } from '../testing/webhook-texts';

const HOOK = 'webhook { id url kinds status secret person { id } organisation { id } }';

describe('Webhooks', () => {
  const keys = makeWebhookKeys();
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 0, { texts: webhookTexts(keys.file) });
  });

  afterAll(async () => {
    await test.stop();
    rmSync(keys.folder, { recursive: true });
  });

  const as = (caller: TestCaller) => test.as({ scopes: ['write:notifications'], ...caller });
  const register = async (organisation: string, more: object = {}) =>
    as({ organisation }).act('registerWebhook', { organisation, url: 'https://example.org/hook', ...more }, HOOK);
  const codes = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
    userErrors.map(({ code, field }) => [code, field]);

  it('tell their secret in the answer that makes it and never again, and keep it sealed', async () => {
    const organisation = createId();
    const input = { kinds: ['CALL_OPENED'], idempotencyKey: createId() };
    const { webhook, userErrors } = await register(organisation, input);
    expect(userErrors).toEqual([]);
    expect(webhook).toEqual({
      id: expect.any(String),
      url: 'https://example.org/hook',
      kinds: ['CALL_OPENED'],
      status: 'ENABLED',
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      person: null,
      organisation: { id: organisation },
    });
    expect((await register(organisation, input)).webhook).toEqual({ ...webhook, secret: null });
    const { data } = await as({ organisation }).query('{ myWebhooks { id secret failingSince } }');
    expect(data.myWebhooks).toEqual([{ id: webhook.id, secret: null, failingSince: null }]);
    const rotated = await as({ organisation }).act('rotateWebhookSecret', { id: webhook.id }, HOOK);
    expect(rotated.webhook.secret).not.toBe(webhook.secret);
    const tables: { name: string }[] = await test.database.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'delivery', 'audit')`,
    );
    expect(tables.map(({ name }) => name)).toContain('delivery.secret');
    for (const { name } of tables) {
      const [{ text }] = await test.database.query(
        `SELECT string_agg(t::text, ' ') || string_agg(encode(textsend(t::text), 'escape'), ' ') AS text FROM ${name} t`,
      );
      for (const secret of [webhook.secret, rotated.webhook.secret]) {
        const bytes = secret.slice('whsec_'.length);
        expect(text ?? '').not.toContain(bytes);
        expect(text ?? '').not.toContain(Buffer.from(bytes, 'base64').toString('hex'));
      }
    }
    const sealed = await test.database.query('SELECT sealed FROM delivery.secret WHERE webhook_id = $1', [webhook.id]);
    expect(sealed).toHaveLength(2);
    for (const row of sealed) expect(row.sealed.toString('latin1')).not.toContain('whsec_');
  });

  it('are seen and changed by their owner and stewards alone', async () => {
    const [organisation, other] = [createId(), createId()];
    const { webhook } = await register(organisation);
    const ask = (caller: TestCaller, of?: string) =>
      as(caller).query(`query ($of: ID) { myWebhooks(of: $of) { id deliveries { totalCount nodes { state } } } }`, {
        of,
      });
    expect((await ask({ organisation })).data.myWebhooks).toMatchObject([{ id: webhook.id }]);
    expect((await ask({ role: 'data-steward' }, organisation)).data.myWebhooks).toMatchObject([{ id: webhook.id }]);
    for (const caller of [{ organisation: other }, { person: organisation }, {}]) {
      expect((await ask(caller, organisation)).data.myWebhooks).toEqual([]);
      for (const action of ['rotateWebhookSecret', 'disableWebhook', 'enableWebhook']) {
        expect(codes(await as(caller).act(action, { id: webhook.id }))).toEqual([['NOT_FOUND', 'id']]);
      }
    }
    expect(await as({ organisation }).read('/streams/changes')).not.toContain(webhook.id);
  });

  it.each([
    ['http://example.org/', [['MALFORMED', 'url']]],
    ['ftp://example.org/', [['MALFORMED', 'url']]],
    ['not an address', [['MALFORMED', 'url']]],
    ['https://user:word@example.org/', [['MALFORMED', 'url']]],
    ['https://example.org/#part', [['MALFORMED', 'url']]],
    [
      'http://10.0.0.1/',
      [
        ['MALFORMED', 'url'],
        ['RULE_BROKEN', 'url'],
      ],
    ],
    ['https://192.168.1.1/', [['RULE_BROKEN', 'url']]],
    ['https://169.254.169.254/latest/meta-data', [['RULE_BROKEN', 'url']]],
    ['https://0x0a000001/', [['RULE_BROKEN', 'url']]],
    ['https://[fd00::1]/', [['RULE_BROKEN', 'url']]],
    ['https://[::ffff:10.0.0.1]/', [['RULE_BROKEN', 'url']]],
    ['https://[64:ff9b::a00:1]/', [['RULE_BROKEN', 'url']]],
    ['https://100.64.0.1/', [['RULE_BROKEN', 'url']]],
  ])('refuse the address %s', async (url, expected) => {
    expect(codes(await register(createId(), { url }))).toEqual(expected);
  });

  it('are not of this machine unless the settings say so', async () => {
    const closed = await SubgraphTest.start(people, 0, { texts: { WEBHOOK_KEY_FILE: keys.file } });
    const none = await SubgraphTest.start(people, 0);
    try {
      const organisation = createId();
      const attempt = (subgraph: SubgraphTest, url: string) =>
        subgraph.as({ scopes: ['write:notifications'], organisation }).act('registerWebhook', { organisation, url });
      for (const url of ['http://127.0.0.1:9/', 'https://localhost/', 'https://[::1]/']) {
        expect((await attempt(test, url)).userErrors).toEqual([]);
        expect(codes(await attempt(closed, url))).toContainEqual(['RULE_BROKEN', 'url']);
      }
      expect(codes(await attempt(none, 'https://example.org/'))).toEqual([['RULE_BROKEN', null]]);
    } finally {
      await Promise.all([closed.stop(), none.stop()]);
    }
  });

  it('go with the person whose data is erased, and so do their inbox and subscriptions', async () => {
    const person = await writePerson(test.database, 'Erased');
    const mine = test.as({ role: 'expert', person });
    const { webhook } = await mine.act(
      'registerWebhook',
      { person, url: 'https://example.org/erased' },
      'webhook { id }',
    );
    await mine.act('subscribe', { person, kinds: ['CALL_OPENED'] });
    const commission = { commissionId: createId(), challengeId: createId(), personId: person };
    await tellEvent(test.database, 'commission.offered', commission);
    await mine.act('eraseMyData', { confirmation: 'ERASE MY DATA' });
    await tellEvent(test.database, 'commission.offered', commission);
    for (const table of ['notification', 'notification_subscription', 'webhook']) {
      const rows = await test.database.query(`SELECT id FROM ${table} WHERE person_id = $1`, [person]);
      expect([table, rows]).toEqual([table, []]);
    }
    for (const table of ['secret', 'message']) {
      const rows = await test.database.query(`SELECT 1 FROM delivery.${table} WHERE webhook_id = $1`, [webhook.id]);
      expect([table, rows]).toEqual([table, []]);
    }
    const journal = await test.database.query(`SELECT 1 FROM journal WHERE before::text LIKE '%example.org/erased%'`);
    expect(journal).toEqual([]);
    const kinds = ['CALL_OPENED'];
    expect(codes(await mine.act('subscribe', { person, kinds }))).toEqual([['NOT_ALLOWED', null]]);
    expect(codes(await test.as({ role: 'data-steward' }).act('subscribe', { person, kinds }))).toEqual([
      ['NOT_FOUND', 'person'],
    ]);
  });

  it('go their way step by step, ten of an owner at most', async () => {
    const person = await writePerson(test.database, 'Lan');
    const act = (name: string, input: object) => as({ person }).act(name, input, 'webhook { id status }');
    const { webhook } = await act('registerWebhook', { person, url: 'https://example.org/' });
    const { id } = webhook;
    expect((await act('disableWebhook', { id })).webhook.status).toBe('DISABLED');
    expect((await act('disableWebhook', { id })).userErrors).toMatchObject([
      { code: 'ILLEGAL_STEP', currentState: 'DISABLED', allowedSteps: ['enableWebhook'] },
    ]);
    const after = '2026-01-01T00:00:00Z';
    expect(codes(await act('replayWebhook', { id, after }))).toEqual([['ILLEGAL_STEP', null]]);
    expect((await act('enableWebhook', { id })).webhook.status).toBe('ENABLED');
    for (let count = 1; count < 10; count += 1) {
      expect((await act('registerWebhook', { person, url: 'https://example.org/' })).userErrors).toEqual([]);
    }
    expect(codes(await act('registerWebhook', { person, url: 'https://example.org/' }))).toEqual([
      ['RULE_BROKEN', null],
    ]);
  });
});
