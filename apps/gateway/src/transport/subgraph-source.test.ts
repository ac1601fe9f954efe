import { readSettings } from '@kakehashi/config';
import { pino } from 'pino';
import type { GatewayContext } from '../gateway-context';
import { booksSubgraph } from '../testing/book-shop';
import type { TinySubgraph } from '../testing/tiny-subgraph';
import { Lifetime } from './lifetime';
import { SubgraphFailure } from './subgraph-failure';
import { SubgraphPolicies } from './subgraph-policy';
import type { SubgraphSource } from './subgraph-source';
import { SubgraphSources } from './subgraph-sources';
import { transportSettings } from './transport-settings';

describe('SubgraphSource', () => {
  let books: TinySubgraph;
  let sources: SubgraphSources;
  let source: SubgraphSource;
  const lifetime = new Lifetime();
  const parts = { requestId: 'r-1', forwardedHeaders: {}, identity: '', lifetime, summary: {}, watch: {} };
  const context = parts as unknown as GatewayContext;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    sources = new SubgraphSources({}, new SubgraphPolicies(readSettings(transportSettings, {})), 1_000, {
      logger: pino({ enabled: false }),
    });
    source = sources.at('books', books.url);
  });

  afterAll(async () => {
    await sources.close();
    await books.stop();
  });

  it('answers one operation', async () => {
    const variables = { id: '1' };
    const query = 'query ($id: ID!) { book(id: $id) { title } }';
    expect(await source.call({ query, variables, operationType: 'query' }, context)).toEqual({
      data: { book: { title: 'Truyện Kiều' } },
    });
  });

  it('gives two that ask the same objects of their own', async () => {
    const ask = () => source.call({ query: '{ books { id } }', operationType: 'query' }, context);
    const before = books.calls.length;
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(other);
    expect(one.data).not.toBe(other.data);
    expect(books.calls.length - before).toBe(1);
  });

  it('sends nothing for a request that has ended', async () => {
    lifetime.end(new SubgraphFailure('REQUEST_CANCELLED', 'the client has left'));
    const before = books.calls.length;
    const { data, errors } = await source.call({ query: '{ books { id } }', operationType: 'query' }, context);
    expect({ data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({
      data: null,
      codes: ['REQUEST_CANCELLED'],
    });
    expect(books.calls.length).toBe(before);
  });
});
