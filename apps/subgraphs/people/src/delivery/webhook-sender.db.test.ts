import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeSettings, readSettings } from '@kakehashi/config';
import { createId } from '@kakehashi/database';
import type { Worker } from '@kakehashi/subgraph';
import { runDue, SubgraphTest } from '@kakehashi/subgraph/testing';
import { pino } from 'pino';
import { Webhook as Verifier } from 'standardwebhooks';
import { people } from '../definition';
import { toldOrganisation } from '../testing/notification-attempts';
import { type Received, WebhookReceiver } from '../testing/webhook-receiver';
import { makeWebhookKeys, webhookTexts } from '../testing/webhook-texts';
import { disableFailingWebhooks } from '../webhook/webhook.clock';
import { webhookSettings } from '../webhook/webhook-settings';
import { createWebhookSender } from './webhook-sender';

const FOLDER = join(__dirname, '../..');
const log = pino({ enabled: false });
const keys = makeWebhookKeys();
const texts = webhookTexts(keys.file);

describe('The sender of webhooks', () => {
  let test: SubgraphTest;
  let receiver: WebhookReceiver;
  const running: Worker[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 0, { texts });
  });

  beforeEach(async () => {
    receiver = await WebhookReceiver.start();
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
    await receiver.stop();
    await test.database.query(`UPDATE webhook SET status = 'DISABLED' WHERE status = 'ENABLED'`);
  });

  afterAll(async () => {
    await test.stop();
    rmSync(keys.folder, { recursive: true });
  });

  const start = (more: Readonly<Record<string, string>> = {}) => {
    const settings = readSettings(webhookSettings, { ...texts, ...more });
    const worker = createWebhookSender({ database: test.database, log, settings });
    if (!worker) throw new Error('There is nothing to send by.');
    running.push(worker);
    worker.start();
  };
  const officer = (organisation: string) => test.as({ scopes: ['write:notifications'], organisation });
  const register = async (organisation: string, url = receiver.url) => {
    const input = { organisation, url };
    const { webhook, userErrors } = await officer(organisation).act('registerWebhook', input, 'webhook { id secret }');
    expect(userErrors).toEqual([]);
    return webhook as { id: string; secret: string };
  };
  const tell = (organisation: string) => toldOrganisation(test, organisation);
  const until = async (isSo: () => unknown) => {
    while (!(await isSo())) await pause(20);
  };
  const deliveries = async (organisation: string) => {
    const { data, errors } = await officer(
      organisation,
    ).query(`{ myWebhooks { status failingSince deliveries(first: 100) {
      totalCount nodes { state attempts fault responseStatus nextAttemptAt deliveredAt notification { id } } } } }`);
    expect(errors).toBeUndefined();
    return data.myWebhooks[0];
  };
  const states = async (organisation: string) =>
    (await deliveries(organisation)).deliveries.nodes.map(({ state }: { state: string }) => state);
  const has = async (organisation: string, state: string) => (await states(organisation)).includes(state);

  it('posts what is told, signed by the specification, with ids and codes alone', async () => {
    const organisation = createId();
    const { secret } = await register(organisation);
    const id = await tell(organisation);
    start();
    await until(() => has(organisation, 'DELIVERED'));
    const { headers, body, path } = receiver.received[0] as Received;
    expect(path).toBe('/hook');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': id });
    const verified = new Verifier(secret).verify(body, headers as Record<string, string>);
    expect(verified).toEqual({
      type: 'application.submitted',
      timestamp: '2026-11-20T03:00:00.000Z',
      data: {
        notificationId: id,
        organisationId: organisation,
        subject: { type: 'Application', id: expect.any(String) },
      },
    });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = createHmac('sha256', key).update(`${id}.${headers['webhook-timestamp']}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(() => new Verifier(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
    expect((await deliveries(organisation)).deliveries).toEqual({
      totalCount: 1,
      nodes: [
        {
          state: 'DELIVERED',
          attempts: 1,
          fault: null,
          responseStatus: 204,
          nextAttemptAt: null,
          deliveredAt: expect.any(String),
          notification: { id },
        },
      ],
    });
  });

  it('signs by both secrets while they change over', async () => {
    const organisation = createId();
    const { id, secret } = await register(organisation);
    const { webhook } = await officer(organisation).act('rotateWebhookSecret', { id }, 'webhook { secret }');
    await tell(organisation);
    start();
    await until(() => receiver.received.length === 1);
    const { headers, body } = receiver.received[0] as Received;
    for (const valid of [secret, webhook.secret]) {
      expect(new Verifier(valid).verify(body, headers as Record<string, string>)).toBeTruthy();
    }
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  it.each<[string, (receiver: WebhookReceiver) => void, object]>([
    [
      'answers a fault',
      (to) => (to.answer = (response) => void response.writeHead(500).end('x'.repeat(200_000))),
      { fault: 'STATUS', responseStatus: 500 },
    ],
    [
      'redirects',
      (to) => (to.answer = (response) => void response.writeHead(307, { location: '/other' }).end()),
      { fault: 'STATUS', responseStatus: 307 },
    ],
    ['hangs', (to) => (to.answer = () => undefined), { fault: 'TIMEOUT', responseStatus: null }],
    [
      'hangs up',
      (to) => (to.answer = (response) => void response.destroy()),
      { fault: 'UNREACHABLE', responseStatus: null },
    ],
  ])(
    'tries again with the same id when the receiver %s, gives up in the end, and can be replayed',
    async (_case, fail, fault) => {
      const organisation = createId();
      const { id: webhook } = await register(organisation);
      const id = await tell(organisation);
      const well = receiver.answer;
      fail(receiver);
      start();
      await until(() => has(organisation, 'GIVEN_UP'));
      expect(receiver.ids).toEqual([id, id, id]);
      expect(receiver.received.every(({ path }) => path === '/hook')).toBe(true);
      const told = await deliveries(organisation);
      expect(told.failingSince).not.toBeNull();
      expect(told.deliveries.nodes).toMatchObject([{ state: 'GIVEN_UP', attempts: 3, nextAttemptAt: null, ...fault }]);
      receiver.answer = well;
      const replay = await officer(organisation).act('replayWebhook', { id: webhook, after: '2026-01-01T00:00:00Z' });
      expect(replay.userErrors).toEqual([]);
      await until(() => has(organisation, 'DELIVERED'));
      expect(receiver.ids).toEqual([id, id, id, id]);
      expect((await deliveries(organisation)).failingSince).toBeNull();
    },
  );

  it('goes on when a receiver that is away comes back, each message once and in order', async () => {
    const organisation = createId();
    await register(organisation);
    const { port } = receiver;
    await receiver.stop();
    const ids = [await tell(organisation), await tell(organisation), await tell(organisation)];
    start({ WEBHOOK_ATTEMPTS: '1000' });
    await until(async () =>
      (await deliveries(organisation)).deliveries.nodes.some(
        ({ fault }: { fault: string | null }) => fault === 'UNREACHABLE',
      ),
    );
    receiver = await WebhookReceiver.start(port);
    await until(async () => (await states(organisation)).every((state: string) => state === 'DELIVERED'));
    expect([...receiver.ids].sort()).toEqual([...ids].sort());
  });

  it('is held up by no other webhook that hangs', async () => {
    const [hanging, well] = [createId(), createId()];
    const other = await WebhookReceiver.start();
    try {
      other.answer = () => undefined;
      await register(hanging, other.url);
      await register(well);
      for (let count = 0; count < 5; count += 1) {
        await tell(hanging);
        await tell(well);
      }
      start({ WEBHOOK_TIMEOUT_MS: '60000' });
      await until(() => receiver.received.length === 5);
      expect(other.received).toHaveLength(1);
      expect(await states(hanging)).toEqual(Array.from({ length: 5 }, () => 'PENDING'));
    } finally {
      await Promise.all(running.splice(0).map((worker) => worker.stop()));
      await other.stop();
    }
  });

  it('sends nothing to what is not of the public internet, whatever its name says by then', async () => {
    const organisation = createId();
    await register(organisation, receiver.url.replace('127.0.0.1', 'localhost'));
    await tell(organisation);
    start({ WEBHOOK_LOOPBACK: 'false' });
    await until(() => has(organisation, 'GIVEN_UP'));
    expect(receiver.received).toEqual([]);
    expect((await deliveries(organisation)).deliveries.nodes).toMatchObject([{ fault: 'NO_ADDRESS' }]);
  });

  it('disables a webhook that is gone, or has failed for days, and tells its owner', async () => {
    const [gone, failing] = [createId(), createId()];
    await register(gone);
    const { id } = await register(failing);
    await tell(gone);
    receiver.answer = (response) => void response.writeHead(410).end();
    start();
    await until(async () => (await deliveries(gone)).status === 'FAILED');
    expect(receiver.received).toHaveLength(1);
    await test.database.query(
      `INSERT INTO delivery.failure (webhook_id, attempts, since, resume_at) VALUES ($1, 9, now(), 'infinity')`,
      [id],
    );
    const task = disableFailingWebhooks(5);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await runDue(task, test.database, log, { now: inDays(4.9) })).toBe(0);
    expect(await runDue(task, test.database, log, { now: inDays(5.1) })).toBe(1);
    expect(await runDue(task, test.database, log, { now: inDays(5.1) })).toBe(0);
    for (const organisation of [gone, failing]) {
      const { data } = await officer(organisation).query(
        '{ myNotifications(where: { kind: { eq: WEBHOOK_FAILED } }) { nodes { title subject { ... on Webhook { status } } } } }',
      );
      expect(data.myNotifications.nodes).toEqual([
        { title: 'A webhook was disabled because it failed.', subject: { status: 'FAILED' } },
      ]);
    }
  });

  it('sends again under the same id what it was at when it was killed', async () => {
    const organisation = createId();
    await register(organisation);
    const id = await tell(organisation);
    const { url } = test.database.options as { url: string };
    const serve = () => {
      const child = spawn(process.execPath, [join(FOLDER, 'dist/src/main.js')], {
        env: { PATH: process.env.PATH, ...texts, WEBHOOK_TIMEOUT_MS: '60000', DATABASE_URL: url, PORT: '0' },
        stdio: 'ignore',
      });
      children.push(child);
      return child;
    };
    receiver.answer = () => undefined;
    const first = serve();
    await until(() => receiver.received.length === 1);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect((await deliveries(organisation)).deliveries.nodes).toMatchObject([{ state: 'PENDING', attempts: 1 }]);
    receiver.answer = (response) => void response.writeHead(204).end();
    const second = serve();
    await until(() => has(organisation, 'DELIVERED'));
    second.kill('SIGTERM');
    await once(second, 'exit');
    expect(receiver.ids).toEqual([id, id]);
  }, 120_000);

  it('stands by while another process sends', async () => {
    const organisation = createId();
    await register(organisation);
    start();
    start();
    for (let count = 0; count < 20; count += 1) await tell(organisation);
    await until(() => receiver.received.length >= 20);
    expect(new Set(receiver.ids).size).toBe(receiver.ids.length);
  });
});

describe('The README', () => {
  it('tells each setting of webhooks, its default and its meaning, and no other', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const documented = readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    const rows = describeSettings(webhookSettings).map(
      ({ name, default: fallback, description }) => `| \`${name}\` | ${fallback} | ${description} |`,
    );
    expect(documented).toEqual(rows);
  });
});
