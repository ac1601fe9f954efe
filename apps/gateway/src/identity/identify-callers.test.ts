import { booksSubgraph } from '../testing/book-shop';
import { type Answer, startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const code = ({ errors }: Pick<Answer, 'errors'>) => errors?.[0]?.extensions?.code;

describe('Gateway with an issuer of tokens', () => {
  let books: TinySubgraph;
  let issuer: TestIssuer;
  let gateway: TestGateway;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    books = await booksSubgraph().start();
    books.stream = (_, response) => response.end('text');
    gateway = await startTestGateway([books], { ...issuer.settings, RATE_LIMIT: 1, RATE_LIMIT_BURST: 500_000 });
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
    await issuer.stop();
  });

  it('serves who sends no token, or one that is accepted', async () => {
    expect((await gateway.ask('{ books { id } }')).status).toBe(200);
    expect((await gateway.ask('{ books { id } }', { headers: await issuer.headers() })).status).toBe(200);
  });

  it('keeps the token to itself', async () => {
    await gateway.ask('{ books { id } }', { headers: await issuer.headers() });
    expect(Object.keys(books.calls.at(-1)?.headers ?? {})).not.toContain('authorization');
  });

  it('refuses a token that is not accepted, whatever is asked', async () => {
    const headers = await issuer.headers({ aud: 'other' });
    const answer = await gateway.ask('{ books { id } }', { headers });
    expect({ status: answer.status, code: code(answer) }).toEqual({ status: 401, code: 'INVALID_TOKEN' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    for (const path of ['/export?query={books{id}}', '/streams/books/feed']) {
      expect((await fetch(gateway.address + path, { headers })).status).toBe(401);
    }
    expect((await fetch(`${gateway.address}/streams/books/feed`, { headers: await issuer.headers() })).status).toBe(
      200,
    );
    expect((await fetch(`${gateway.address}/health`, { headers })).status).toBe(200);
  });

  it.each(['Basic eDp5', 'Bearer', 'Bearer a b', 'Bearer a, Bearer b', 'x'])('refuses "%s"', async (authorization) => {
    expect(code(await gateway.ask('{ books { id } }', { headers: { authorization } }))).toBe('INVALID_TOKEN');
  });

  it('tells nothing of the token in its log', async () => {
    const token = await issuer.token({ exp: 1 });
    await gateway.ask('{ books { id } }', { headers: { authorization: `Bearer ${token}` } });
    expect(gateway.log).toContainEqual(expect.objectContaining({ code: 'INVALID_TOKEN', msg: 'a token was refused' }));
    expect(JSON.stringify(gateway.log)).not.toContain(token.split('.')[1]);
  });

  it('lets each subject spend for itself', async () => {
    const remaining = async (sub?: string) => {
      const headers = sub === undefined ? {} : await issuer.headers({ sub });
      const { extensions } = await gateway.ask('{ books { id } }', { headers });
      return (extensions as { cost: { remaining: number } }).cost.remaining;
    };
    const first = await remaining('lan');
    expect(await remaining('lan')).toBeLessThan(first);
    expect(await remaining('ken')).toBe(first);
  });

  it('does not let one caller join the running query of another', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    books.misbehave = (response) => void held.then(() => response.end('{"data":{"books":[]}}'));
    const before = books.calls.length;
    const query = 'query Joined { books { title } }';
    const asking = [
      gateway.ask(query, { headers: await issuer.headers({ sub: 'lan' }) }),
      gateway.ask(query, { headers: await issuer.headers({ sub: 'ken' }) }),
      gateway.ask(query, { headers: await issuer.headers({ sub: 'lan', scope: 'more' }) }),
      gateway.ask(query),
    ];
    for (let turn = 0; books.calls.length - before < 4 && turn < 200; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(books.calls.length - before).toBe(4);
    books.misbehave = undefined;
    answer();
    await Promise.all(asking);
  });

  it('answers 503 while the issuer’s keys can not be had', async () => {
    const broken = await TestIssuer.start();
    broken.isBroken = true;
    const other = await startTestGateway([books], broken.settings);
    const answer = await other.ask('{ books { id } }', { headers: await broken.headers() });
    expect({ status: answer.status, code: code(answer) }).toEqual({ status: 503, code: 'ISSUER_UNAVAILABLE' });
    expect(answer.headers.get('retry-after')).toBe('5');
    broken.isBroken = false;
    expect((await other.ask('{ books { id } }', { headers: await broken.headers() })).status).toBe(200);
    await other.stop();
    await broken.stop();
  });
});

describe('Gateway without an issuer of tokens', () => {
  it('refuses a token rather than ignore it', async () => {
    const books = await booksSubgraph().start();
    const gateway = await startTestGateway([books]);
    const answer = await gateway.ask('{ books { id } }', { headers: { authorization: 'Bearer x' } });
    expect({ status: answer.status, code: code(answer) }).toEqual({ status: 401, code: 'TOKENS_NOT_ACCEPTED' });
    expect(books.calls).toEqual([]);
    await gateway.stop();
    await books.stop();
  });

  it('leaves a token to subgraphs that are sent it', async () => {
    const books = await booksSubgraph().start();
    const gateway = await startTestGateway([books], { FORWARD_HEADERS: ['authorization'] });
    expect((await gateway.ask('{ books { id } }', { headers: { authorization: 'Bearer x' } })).status).toBe(200);
    expect(books.calls[0]?.headers.authorization).toBe('Bearer x');
    await gateway.stop();
    await books.stop();
  });
});
