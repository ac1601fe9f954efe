import { pino } from 'pino';
import { describeWithRedis, TestRedis } from '../testing/redis-server';
import { until } from '../testing/test-gateway';
import { MemoryStore } from './memory-store';
import { Stores } from './stores';

describe('MemoryStore', () => {
  it('keeps within its bytes and lets go what was used least', async () => {
    const store = new MemoryStore(1_000);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) await store.set(key, 'x'.repeat(59));
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('i')).toBe('x'.repeat(59));
  });

  it('does not keep a text that would push out the rest', async () => {
    const store = new MemoryStore(1_000);
    await store.set('large', 'x'.repeat(100));
    expect(await store.get('large')).toBeUndefined();
  });

  it('forgets when told and when the time is over', async () => {
    const store = new MemoryStore(1_000);
    await store.set('a', '1');
    await store.delete('a');
    await store.set('b', '2', { ttl: 0.001 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await store.get('a'), await store.get('b')]).toEqual([undefined, undefined]);
  });
});

describeWithRedis('Stores in Redis', () => {
  let redis: TestRedis;
  let stores: Stores;
  const log: { msg: string }[] = [];
  const logger = pino({ base: null }, { write: (line: string) => log.push(JSON.parse(line)) });
  const create = () => Stores.create({ REDIS_URL: redis.url, REDIS_DEADLINE_MS: 200, STORE_BYTES: 10_000 }, logger);
  const messages = () => log.map(({ msg }) => msg);
  const AWAY = expect.stringContaining('Redis does not answer');
  const BACK = 'Redis answers again';

  beforeEach(async () => {
    redis = await TestRedis.start();
    stores = await create();
    await until(async () => (await stores.redis?.ask((client) => client.ping())) === 'PONG');
    log.length = 0;
  });

  afterEach(async () => {
    stores.close();
    await redis.stop();
  });

  it('are shared by gateways, each namespace for itself', async () => {
    await stores.createStore('one').set('key', 'text', { ttl: 60 });
    const others = await create();
    await until(async () => (await others.createStore('one').get('key')) === 'text');
    expect(await others.createStore('two').get('key')).toBeUndefined();
    await others.createStore('one').delete('key');
    expect(await stores.createStore('one').get('key')).toBeUndefined();
    others.close();
  });

  it('forget when the time is over', async () => {
    const store = stores.createStore('one');
    await store.set('key', 'text', { ttl: 0.001 });
    await until(async () => (await store.get('key')) === undefined);
  });

  it('are in memory while Redis is gone, and in Redis again when it is back', async () => {
    const store = stores.createStore('one');
    await redis.crash();
    await store.set('key', 'meanwhile');
    expect(await store.get('key')).toBe('meanwhile');
    expect(messages()).toEqual([AWAY]);
    await redis.start();
    await until(() => messages().includes(BACK));
    await until(async () => (await store.get('key')) === undefined);
    expect(messages()).toEqual([AWAY, BACK]);
  });

  it('ask a Redis that stands still once, then go on without it until it answers', async () => {
    const store = stores.createStore('one');
    redis.suspend();
    expect(await store.get('key')).toBeUndefined();
    expect(messages()).toEqual([AWAY]);
    const asked = jest.fn(async () => 'PONG');
    expect(await stores.redis?.ask(asked)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    redis.resume();
    await until(async () => (await stores.redis?.ask((client) => client.ping())) === 'PONG');
    expect(messages()).toEqual([AWAY, BACK]);
  });

  it('take nothing from a gateway whose Redis never was there', async () => {
    await redis.crash();
    const lonely = await create();
    const store = lonely.createStore('one');
    await store.set('key', 'text');
    expect(await store.get('key')).toBe('text');
    lonely.close();
  });
});
