import { ANONYMOUS, callerOf } from '../../identity/caller';
import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';
import { mayDebug } from './debug-access';

const QUERY = '{ books { title stars } }';
const TOKEN = 'a token of twenty letters';

describe('Debug extension', () => {
  let subgraphs: TinySubgraph[];
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
    gateway = await startTestGateway(subgraphs, { DEBUG_TOKEN: TOKEN, DEBUG_SCOPE: 'read:plans' });
  });

  afterAll(async () => {
    await gateway.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  });

  const ask = (query: string, token?: string) =>
    gateway.ask(query, { headers: token === undefined ? {} : { 'x-kakehashi-debug': token } });

  it('tells plan and times to who has the token', async () => {
    const { extensions, headers } = await ask(QUERY, TOKEN);
    expect(extensions?.debug).toEqual({
      queryPlan: expect.stringMatching(
        /^QueryPlan \{[\s\S]*Fetch\(service: "books"\)[\s\S]*Flatten\(path: "books\.@"\)/,
      ),
      subgraphs: [
        { name: 'books', calls: 1, ms: expect.any(Number) },
        { name: 'reviews', calls: 1, ms: expect.any(Number) },
      ],
      fetches: ['books', 'reviews'].map((subgraph) => ({
        subgraph,
        startMs: expect.any(Number),
        ms: expect.any(Number),
        outcome: 'OK',
        isJoined: false,
      })),
      kept: [],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('tells nothing to others', async () => {
    for (const token of [undefined, '', 'plan', 'a token of twenty letterz', `${TOKEN}, ${TOKEN}`]) {
      expect((await ask(QUERY, token)).extensions?.debug).toBeUndefined();
    }
  });

  it('tells who has the scope', () => {
    const headers = { 'x-kakehashi-debug': 'plan' };
    const withScope = callerOf({ sub: 'a', scope: 'read:plans' });
    const access = (scope?: string) => ({ token: undefined, scope });
    expect(mayDebug(headers, withScope, access('read:plans'))).toBe(true);
    expect(mayDebug({}, withScope, access('read:plans'))).toBe(false);
    expect(mayDebug(headers, ANONYMOUS, access('read:plans'))).toBe(false);
    expect(mayDebug(headers, ANONYMOUS, access('*'))).toBe(true);
    expect(mayDebug(headers, withScope, access())).toBe(false);
  });

  it('has no plan of an operation that was not planned', async () => {
    expect((await ask('{ nonsense }', TOKEN)).extensions?.debug).toEqual({
      queryPlan: null,
      subgraphs: [],
      fetches: [],
      kept: [],
    });
  });
});
