import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { RedisConnection } from '../store/redis-connection';
import { describeWithRedis, TestRedis } from '../testing/redis-server';
import { until } from '../testing/test-gateway';
import { RedisBuckets } from './redis-buckets';
import { MemoryBuckets } from './token-bucket';

describeWithRedis('RedisBuckets', () => {
  let redis: TestRedis;
  const connections: RedisConnection[] = [];

  const connect = async (): Promise<RedisConnection> => {
    const connection = await RedisConnection.open(redis.url, 2_000, pino({ level: 'silent' }));
    connections.push(connection);
    await until(async () => (await connection.ask((client) => client.ping())) === 'PONG');
    return connection;
  };

  const bucketsOf = async (capacity: number, perSecond: number): Promise<RedisBuckets> => {
    const size = { capacity, perSecond };
    return new RedisBuckets(size, await connect(), new MemoryBuckets(size));
  };

  beforeEach(async () => {
    redis = await TestRedis.start();
  });

  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.close();
    await redis.stop();
  });

  it('give gateways together no more than one bucket holds, however many ask at once', async () => {
    const [one, other] = [await bucketsOf(100, 0.001), await bucketsOf(100, 0.001)];
    const wishes = Array.from({ length: 100 }, (_, i) => (i % 2 ? one : other).take('a', 3));
    const taken = await Promise.all(wishes);
    expect(taken.filter(({ isGranted }) => isGranted).length).toBe(33);
    expect(await one.take('b', 100)).toMatchObject({ isGranted: true, remaining: 0 });
  });

  it('tell when there will be enough, and have it then', async () => {
    const buckets = await bucketsOf(10, 50);
    await buckets.take('a', 10);
    const { isGranted, remaining, retryAfterMs } = await buckets.take('a', 10);
    expect({ isGranted, isLate: retryAfterMs > 200 }).toEqual({ isGranted: false, isLate: false });
    expect(remaining).toBeLessThan(10);
    await pause(retryAfterMs + 1);
    expect(await buckets.take('a', 10)).toMatchObject({ isGranted: true, retryAfterMs: 0 });
  });

  it('fill in parts of a token', async () => {
    const buckets = await bucketsOf(1, 20);
    await buckets.take('a', 1);
    await until(async () => (await buckets.take('a', 1)).isGranted);
  });

  it('are forgotten once they are full again', async () => {
    const buckets = await bucketsOf(1_000, 1_000);
    await buckets.take('a', 1_000);
    const left = await connections[0]?.ask((client) => client.pTTL('kakehashi:gateway:spent:a'));
    expect(left).toBeGreaterThan(1_000);
    expect(left).toBeLessThanOrEqual(2_000);
  });

  it('are each gateway’s own while Redis is gone, and shared again when it is back', async () => {
    const [one, other] = [await bucketsOf(100, 0.001), await bucketsOf(100, 0.001)];
    await redis.crash();
    expect(await one.take('a', 60)).toMatchObject({ isGranted: true, remaining: 40 });
    expect(await one.take('a', 60)).toMatchObject({ isGranted: false, remaining: 40 });
    expect(await other.take('a', 60)).toMatchObject({ isGranted: true });
    await redis.start();
    await until(async () => (await one.take('b', 1)).isGranted && (await one.take('c', 100)).remaining === 0);
    await until(async () => !(await other.take('c', 1)).isGranted);
  });
});
