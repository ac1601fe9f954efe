import { booksSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const QUERY = '{ books { id title } }';
const ANSWER = '{"data":{"books":[{"id":"1","title":"a"}]}}';

describe('Gateway, asked the same at the same time', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;
  let finish: (() => void)[];

  beforeAll(async () => {
    books = await booksSubgraph().start();
    gateway = await startTestGateway([books], { FORWARD_HEADERS: ['accept-language', 'authorization', 'traceparent'] });
  });

  beforeEach(() => {
    finish = [];
    books.calls.length = 0;
    books.misbehave = (response) => finish.push(() => response.end(ANSWER));
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
  });

  const ask = (headers: Record<string, string> = {}, query = QUERY) => gateway.ask(query, { headers });
  const calls = (count: number) => until(() => books.calls.length === count);
  /** Waits until the gateway has what was sent to it: it has answered several that came later. */
  const arrive = async () => {
    for (let later = 0; later < 5; later++) await gateway.ask('{ __typename }');
  };
  const end = () => {
    for (const end of finish) end();
  };

  it('asks the subgraph once, and gives each client an answer', async () => {
    const answers = [ask({ traceparent: 'a' }), ask({ traceparent: 'b', 'x-request-id': 'other' }), ask()];
    await calls(1);
    await arrive();
    end();
    for (const { data } of await Promise.all(answers)) expect(data).toEqual({ books: [{ id: '1', title: 'a' }] });
    expect(books.calls).toHaveLength(1);
  });

  it.each([
    ['another person', { authorization: 'a' }, { authorization: 'b' }],
    ['somebody who is not known', { authorization: 'a' }, {}],
    ['another language', { 'accept-language': 'ja' }, { 'accept-language': 'vi' }],
  ])('asks again for %s', async (_, one: Record<string, string>, other: Record<string, string>) => {
    const answers = [ask(one), ask(other)];
    await calls(2);
    end();
    await Promise.all(answers);
  });

  it('asks again after the answer', async () => {
    for (const count of [1, 2]) {
      const answer = ask();
      await calls(count);
      end();
      await answer;
    }
  });

  it('lets no query join one that began before a mutation', async () => {
    const before = ask();
    await calls(1);
    const mutation = ask({}, 'mutation { burn(id: "1") }');
    await calls(2);
    finish[1]?.();
    await mutation;
    const after = ask();
    await calls(3);
    end();
    await Promise.all([before, after]);
  });

  it('never joins mutations', async () => {
    const mutations = [ask({}, 'mutation { burn(id: "1") }'), ask({}, 'mutation { burn(id: "1") }')];
    await calls(2);
    end();
    await Promise.all(mutations);
  });

  it('goes on for the others when the client leaves that asked first', async () => {
    const client = new AbortController();
    const first = fetch(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'first-1' },
      body: JSON.stringify({ query: QUERY }),
      signal: client.signal,
    });
    await calls(1);
    const second = ask();
    await arrive();
    client.abort();
    await expect(first).rejects.toThrow();
    await until(() => gateway.log.some(({ requestId, msg }) => requestId === 'first-1' && msg === 'request'));
    end();
    expect((await second).data).toEqual({ books: [{ id: '1', title: 'a' }] });
    expect(books.calls).toHaveLength(1);
  });

  it('asks each time when it is told to', async () => {
    const other = await startTestGateway([books], { SUBGRAPH_DEDUPLICATION: false });
    const answers = [other.ask(QUERY), other.ask(QUERY)];
    await calls(2);
    end();
    await Promise.all(answers);
    await other.stop();
  });
});
