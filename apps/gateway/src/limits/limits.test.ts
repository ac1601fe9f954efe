import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';

const ITEMS = Array.from({ length: 50 }, (_, i) => ({ id: String(i), parts: [{ id: `${i}.1` }] }));

/** A subgraph that tells what its lists cost. */
function shelf(): TinySubgraph {
  const sdl = `
    type Query {
      items(first: Int = 10): Items! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
      item: Item
      echo(text: String): String
    }
    type Items { nodes: [Item!]! pageInfo: PageInfo! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type Item @cost(weight: 2) { id: ID! parts: [Item!]! @listSize(assumedSize: 3) }
  `;
  return new TinySubgraph('shelf', sdl, {
    Query: {
      items: (_, { first }) => ({ nodes: ITEMS.slice(0, first), pageInfo: { hasNextPage: false } }),
      item: () => ITEMS[0],
      echo: (_, { text }) => text,
    },
  });
}

describe('Limits', () => {
  let subgraph: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraph = await shelf().start();
    gateway = await startTestGateway([subgraph], {
      MAX_DEPTH: 5,
      MAX_FIELDS: 40,
      MAX_ALIASES: 3,
      MAX_ROOT_FIELDS: 10,
      MAX_DIRECTIVES: 4,
      MAX_COST: 200,
      VARIABLES_LIMIT: 100,
    });
  });

  afterAll(async () => {
    await gateway.stop();
    await subgraph.stop();
  });

  const repeated = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join(' ');

  it.each([
    ['too deep', `{ item { ${'parts { '.repeat(50)} id ${'}'.repeat(50)} } }`, 'MAX_DEPTH', 5, 52],
    ['too wide', `{ item { ${repeated(10_000, () => 'id')} } }`, 'MAX_FIELDS', 40, 10_001],
    ['of ten thousand aliases', `{ item { ${repeated(4_000, (i) => `a${i}: id`)} } }`, 'MAX_FIELDS', 40, 4_001],
    ['of a few aliases too many', '{ a: echo b: echo c: echo d: echo }', 'MAX_ALIASES', 3, 4],
    ['of many root fields', `{ ${repeated(11, () => 'echo')} }`, 'MAX_ROOT_FIELDS', 10, 11],
    ['of many directives', `{ echo ${'@skip(if: false) '.repeat(5)} }`, 'MAX_DIRECTIVES', 4, 5],
  ])('refuse an operation %s and name the limit', async (_, query, limit, allowed, requested) => {
    const before = subgraph.calls.length;
    const { status, errors, data } = await gateway.ask(query);
    expect({ status, data, extensions: errors?.[0]?.extensions }).toEqual({
      status: 400,
      data: undefined,
      extensions: { code: 'OPERATION_TOO_LARGE', limit, allowed, requested, requestId: expect.any(String) },
    });
    expect(subgraph.calls.length).toBe(before);
  });

  it('refuse variables that are too large', async () => {
    const query = 'query ($text: String) { echo(text: $text) }';
    const { status, errors } = await gateway.ask(query, { variables: { text: 'x'.repeat(100) } });
    expect({ status, extensions: errors?.[0]?.extensions }).toMatchObject({
      status: 400,
      extensions: { code: 'OPERATION_TOO_LARGE', limit: 'VARIABLES_LIMIT', allowed: 100, requested: 111 },
    });
    expect((await gateway.ask(query, { variables: { text: 'x' } })).data).toEqual({ echo: 'x' });
  });

  it('refuse a batch', async () => {
    const body = JSON.stringify([{ query: '{ echo }' }, { query: '{ echo }' }]);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.address}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { limit: 'MAX_BATCH', requested: 2 } }] });
  });

  it('tell in each answer what it cost', async () => {
    const { extensions } = await gateway.ask('query ($n: Int) { items(first: $n) { nodes { id } } }', {
      variables: { n: 7 },
    });
    expect(extensions).toEqual({ cost: { requested: 18, limit: 200, fieldCost: 2, typeCost: 16 } });
  });

  it('refuse what costs too much, by the variables that count', async () => {
    const query = 'query ($n: Int) { items(first: $n) { nodes { parts { id } } } }';
    const before = subgraph.calls.length;
    const { status, errors } = await gateway.ask(query, { variables: { n: 50 } });
    expect({ status, extensions: errors?.[0]?.extensions }).toMatchObject({
      status: 400,
      extensions: { code: 'OPERATION_TOO_COSTLY', limit: 'MAX_COST', allowed: 200, requested: 454 },
    });
    expect(subgraph.calls.length).toBe(before);
    expect((await gateway.ask(query, { variables: { n: 2 } })).extensions).toMatchObject({ cost: { requested: 22 } });
  });

  it('tell what an operation would cost, field by field, and execute nothing', async () => {
    const query = 'query ($n: Int) { all: items(first: $n) { nodes { id parts { id } } } item { id } }';
    const price = (variables: Record<string, unknown>, asked = 'validate') =>
      gateway.ask(query, { variables, headers: { 'graphql-cost': asked } });
    const before = subgraph.calls.length;
    const { status, headers, data, errors, extensions } = await price({ n: 50 });
    expect({ status, data, errors, kept: headers.get('cache-control') }).toEqual({
      status: 200,
      data: undefined,
      errors: undefined,
      kept: 'no-store',
    });
    expect(extensions?.cost).toEqual({
      requested: 457,
      limit: 200,
      fieldCost: 53,
      typeCost: 404,
      fields: [
        { path: ['all'], field: 'Query.items', cost: 2, total: 453, calls: 1, entries: null, argument: null },
        {
          path: ['all', 'nodes'],
          field: 'Items.nodes',
          cost: 101,
          total: 451,
          calls: 1,
          entries: 50,
          argument: 'first',
        },
        {
          path: ['all', 'nodes', 'parts'],
          field: 'Item.parts',
          cost: 350,
          total: 350,
          calls: 50,
          entries: 3,
          argument: null,
        },
        { path: ['item'], field: 'Query.item', cost: 3, total: 3, calls: 1, entries: null, argument: null },
      ],
    });
    const { data: answered, extensions: after } = await gateway.ask(query, { variables: { n: 2 } });
    expect({ answered, cost: after?.cost }).toMatchObject({ answered: { item: { id: '0' } }, cost: { requested: 25 } });
    expect((await price({ n: 2 })).extensions?.cost).toMatchObject({ requested: 25 });
    expect((await price({ n: 'many' })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await price({ n: 2 }, 'valdate')).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    expect(subgraph.calls.length).toBe(before + 1);
  });

  it('leave wrong variables to whoever tells of them', async () => {
    const { status, errors } = await gateway.ask('query ($n: Int) { items(first: $n) { nodes { id } } }', {
      variables: { n: 'many' },
    });
    expect({ status, code: errors?.[0]?.extensions?.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('hold for exports too', async () => {
    const query = `{ items { nodes { ${repeated(41, () => 'id')} } } }`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.address}/export`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { limit: 'MAX_FIELDS' } }] });
  });
});

describe('What a client may spend', () => {
  it('is refused when it is spent, tells when to try again, and is each client’s own', async () => {
    const subgraph = await shelf().start();
    const settings = { MAX_COST: 100, RATE_LIMIT: 1, RATE_LIMIT_BURST: 100, TRUSTED_PROXIES: '127.0.0.1' };
    const gateway = await startTestGateway([subgraph], settings);
    const ask = (client: string) =>
      gateway.ask('{ items(first: 40) { nodes { id } } }', { headers: { 'x-forwarded-for': client } });

    expect((await ask('192.0.2.1')).extensions).toMatchObject({ cost: { requested: 84, remaining: 16 } });
    const { status, headers, errors, data } = await ask('192.0.2.1');
    expect({ status, data, code: errors?.[0]?.extensions?.code }).toEqual({
      status: 429,
      data: undefined,
      code: 'RATE_LIMITED',
    });
    const retryAfterMs = Number(errors?.[0]?.extensions?.retryAfterMs);
    expect(retryAfterMs).toBeGreaterThan(60_000);
    expect(headers.get('retry-after')).toBe(String(Math.ceil(retryAfterMs / 1_000)));
    expect((await ask('192.0.2.2')).extensions).toMatchObject({ cost: { remaining: 16 } });

    await gateway.stop();
    await subgraph.stop();
  });
});
