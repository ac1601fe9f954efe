import { readSettings } from '@kakehashi/config';
import { type FastifyInstance, fastify } from 'fastify';
import { pino } from 'pino';
import type { GatewayContext } from '../gateway-context';
import { storeSettings } from '../store/store-settings';
import { Stores } from '../store/stores';
import { ServedSupergraph } from '../supergraph/served-supergraph';
import { describeWithRedis, TestRedis } from '../testing/redis-server';
import { until } from '../testing/test-gateway';
import { Caching } from './caching';

const context = { identity: '', forwardedHeaders: {}, watch: {} } as unknown as GatewayContext;
const SUBGRAPH = { name: 'books', url: 'http://books.test' };

/** Caches of a gateway with the route that empties them. */
class PurgedGateway {
  private constructor(
    readonly stores: Stores,
    private readonly caching: Caching,
    private readonly server: FastifyInstance,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<PurgedGateway> {
    const stores = await Stores.create(readSettings(storeSettings, environment), pino({ level: 'silent' }));
    const caching = new Caching(
      { RESPONSE_CACHE: true, ENTITY_CACHE: true, CHANGE_STREAMS: undefined },
      stores,
      new ServedSupergraph(),
    );
    const server = fastify();
    for (const add of caching.routes) add(server);
    return new PurgedGateway(stores, caching, server);
  }

  purge(payload: object) {
    return this.server.inject({ method: 'POST', url: '/purge', payload });
  }

  /** Asks for books by their ids; gives those that were not kept. */
  async ask(...ids: string[]): Promise<string[]> {
    const asked: string[] = [];
    await this.askWith(ids, async (_, wanted) => void asked.push(...wanted));
    return asked;
  }

  /** Asks for books by their ids; `onAsk` is told the generation and the ids of those that were not kept. */
  async askWith(ids: string[], onAsk: (generation: unknown, wanted: string[]) => Promise<void>): Promise<void> {
    const representations = ids.map((id) => ({ __typename: 'Book', id }));
    const request = {
      query: 'query ($representations: …',
      operationType: 'query',
      variables: { representations },
    } as const;
    await this.caching.entityCache?.answer(SUBGRAPH, request, context, async (rest, onHint) => {
      const wanted = rest.variables?.representations as { id: string }[];
      await onAsk(
        rest.generation,
        wanted.map(({ id }) => id),
      );
      onHint({ maxAge: 60 });
      return { data: { _entities: wanted } };
    });
  }

  async stop(): Promise<void> {
    await this.server.close();
    this.stores.close();
  }
}

describe('POST /purge', () => {
  let gateway: PurgedGateway;

  beforeEach(async () => {
    gateway = await PurgedGateway.start();
    await gateway.ask('1', '2');
  });

  afterEach(() => gateway.stop());

  it('forgets one entity by its key', async () => {
    expect((await gateway.purge({ typename: 'Book', key: { id: '1' } })).statusCode).toBe(204);
    expect(await gateway.ask('1', '2')).toEqual(['1']);
    expect(await gateway.ask('1', '2')).toEqual([]);
  });

  it('lets nobody join, or find later, what was asked before it', async () => {
    const generations: unknown[] = [];
    const before = gateway.askWith(['3'], async (generation) => {
      generations.push(generation);
      await gateway.purge({ typename: 'Book', key: { id: '3' } });
    });
    await before;
    await gateway.askWith(['3'], async (generation) => void generations.push(generation));
    expect(generations).toEqual(['', expect.stringMatching(/^.+$/)]);
  });

  it('forgets all entities of a type, and none of another', async () => {
    await gateway.purge({ typename: 'Review' });
    expect(await gateway.ask('1', '2')).toEqual([]);
    await gateway.purge({ typename: 'Book' });
    expect(await gateway.ask('1', '2')).toEqual(['1', '2']);
  });

  it.each([
    [{}, 'body.typename'],
    [{ typename: 'Book; *' }, 'body.typename: must be the name of a type'],
    [{ typename: 'Book', key: {} }, 'body.key: must have a field'],
    [{ typename: 'Book', key: { id: null } }, 'body.key.id'],
    [{ typename: 'Book', id: '1' }, 'body: Unrecognized key: "id"'],
  ])('refuses %j', async (given, rule) => {
    const response = await gateway.purge(given);
    expect(response.statusCode).toBe(400);
    const [error] = response.json().errors;
    expect(error).toMatchObject({ message: expect.stringContaining(rule), extensions: { code: 'BAD_REQUEST' } });
    expect(await gateway.ask('1', '2')).toEqual([]);
  });
});

describeWithRedis('POST /purge with Redis', () => {
  it('forgets for all gateways', async () => {
    const redis = await TestRedis.start();
    const environment = { REDIS_URL: redis.url, REDIS_DEADLINE_MS: '2000' };
    const [one, other] = [await PurgedGateway.start(environment), await PurgedGateway.start(environment)];
    await until(async () => (await one.stores.redis?.ask((client) => client.ping())) === 'PONG');
    await until(async () => (await other.stores.redis?.ask((client) => client.ping())) === 'PONG');
    expect(await one.ask('1')).toEqual(['1']);
    await until(async () => (await other.ask('1')).length === 0);
    await one.purge({ typename: 'Book', key: { id: '1' } });
    expect(await other.ask('1')).toEqual(['1']);
    await one.stop();
    await other.stop();
    await redis.stop();
  });
});
