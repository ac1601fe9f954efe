import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallVerifier, GATEWAY, IDENTITY_HEADER, makeKeyPair, readKeySet } from '@kakehashi/call-signature';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import type { ReceivedCall, TinySubgraph } from '../testing/tiny-subgraph';

describe('IdentitySigner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const [keyFile, publicKeys] = [join(folder, 'keys', 'key.json'), join(folder, 'keys', 'jwks.json')];
  let issuer: TestIssuer;
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    await makeKeyPair(keyFile, publicKeys);
    issuer = await TestIssuer.start();
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books, reviews], { ...issuer.settings, GATEWAY_KEY_FILE: keyFile });
    await until(async () => (await fetch(`${gateway.address}/ready`)).status === 200);
  });

  beforeEach(() => {
    books.calls.length = 0;
    reviews.calls.length = 0;
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
    await issuer.stop();
    rmSync(folder, { recursive: true });
  });

  /** The claims of the caller that a subgraph was told. */
  const read = (subgraph: string, call: Pick<ReceivedCall, 'headers'> | undefined) => {
    const expected = { issuer: GATEWAY, audience: subgraph };
    const verifier = new CallVerifier(readKeySet(publicKeys, 'GATEWAY_JWKS_FILE'), expected, (claims) => claims);
    return verifier.verify(call?.headers[IDENTITY_HEADER] as string | undefined);
  };

  it('tells each subgraph who asks, for itself alone', async () => {
    const headers = await issuer.headers({ sub: 'lan', scope: 'a b', person: 'p1' });
    await gateway.ask('{ books { id stars } }', { headers });
    const caller = { iss: 'https://issuer.test', sub: 'lan', scope: 'a b', person: 'p1' };
    expect(await read('books', books.calls[0])).toEqual(caller);
    expect(await read('reviews', reviews.calls[0])).toEqual(caller);
    await expect(read('books', reviews.calls[0])).rejects.toThrow(/"aud"/);
  });

  it('signs also for who sends no token, once for many calls', async () => {
    await gateway.ask('{ books { id } }');
    await gateway.ask('{ books { title } }');
    const [one, other] = books.calls.map(({ headers }) => headers[IDENTITY_HEADER]);
    expect(await read('books', books.calls[0])).toBeUndefined();
    expect(one).toBe(other);
  });

  it('lets no client sign for itself', async () => {
    await gateway.ask('{ books { id } }', { headers: { [IDENTITY_HEADER]: 'forged' } });
    expect(await read('books', books.calls[0])).toBeUndefined();
  });

  it('signs for streams', async () => {
    let header: unknown;
    books.stream = (request, response) => {
      header = request.headers[IDENTITY_HEADER];
      response.end('text');
    };
    await fetch(`${gateway.address}/streams/books/feed`, { headers: await issuer.headers({ sub: 'ken' }) });
    expect(await read('books', { headers: { [IDENTITY_HEADER]: header as string } })).toMatchObject({ sub: 'ken' });
  });
});
