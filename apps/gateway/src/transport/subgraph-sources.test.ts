import { readSettings } from '@kakehashi/config';
import { pino } from 'pino';
import { booksSubgraph } from '../testing/book-shop';
import { until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';
import { SubgraphPolicies } from './subgraph-policy';
import type { SubgraphSource } from './subgraph-source';
import { SubgraphSources } from './subgraph-sources';
import { transportSettings } from './transport-settings';

describe('SubgraphSources', () => {
  let here: TinySubgraph;
  let there: TinySubgraph;
  let sources: SubgraphSources;

  beforeEach(async () => {
    here = await booksSubgraph().start();
    there = await booksSubgraph().start();
    const policies = new SubgraphPolicies(readSettings(transportSettings, {}));
    sources = new SubgraphSources({}, policies, 1, { logger: pino({ enabled: false }) });
  });

  afterEach(async () => {
    await sources.close();
    await here.stop();
    await there.stop();
  });

  const at = ({ url }: TinySubgraph) => ({ name: 'books', url });
  const ask = async (source: SubgraphSource) =>
    (await source.call({ query: '{ books { id } }', operationType: 'query' }, undefined)).errors ?? 'answered';

  it('has one source for a subgraph at an address', () => {
    expect(sources.at('books', here.url)).toBe(sources.at('books', here.url));
    expect(sources.at('books', here.url)).not.toBe(sources.at('books', there.url));
    expect(sources.at('books', here.url)).not.toBe(sources.at('novels', here.url));
  });

  it('finds what is served, nothing else', () => {
    sources.at('books', there.url);
    expect(sources.find('books')).toBeUndefined();
    sources.serve([at(here)]);
    expect(sources.find('books')?.url).toBe(here.url);
    sources.serve([]);
    expect(sources.find('books')).toBeUndefined();
  });

  it('closes the connections to a subgraph that is served no more, once no request can call it', async () => {
    sources.serve([at(here)]);
    const source = sources.at('books', here.url);
    await ask(source);
    sources.serve([at(there)]);
    expect(await ask(source)).toBe('answered');
    expect(await here.countConnections()).toBeGreaterThan(0);
    await until(async () => (await here.countConnections()) === 0);
    expect(sources.at('books', here.url)).not.toBe(source);
  });

  it('keeps the connections to one that is served again before that', async () => {
    sources.serve([at(here)]);
    const source = sources.at('books', here.url);
    await ask(source);
    sources.serve([at(there)]);
    sources.serve([at(here)]);
    await ask(sources.at('books', there.url));
    await until(async () => (await there.countConnections()) === 0);
    expect(await here.countConnections()).toBeGreaterThan(0);
    expect(await ask(source)).toBe('answered');
  });

  it('asks only those that are served for a sign of life', async () => {
    sources.serve([at(here)]);
    await here.stop();
    sources.serve([at(there)]);
    expect(await sources.findSilent(2_000)).toEqual([]);
  });
});
