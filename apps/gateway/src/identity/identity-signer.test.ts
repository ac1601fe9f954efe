import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify } from 'jose';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import type { ReceivedCall, TinySubgraph } from '../testing/tiny-subgraph';
import { IDENTITY_HEADER, IdentitySigner } from './identity-signer';

describe('IdentitySigner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const keyFile = join(folder, 'key.json');
  let publicKeys: JSONWebKeySet;
  let issuer: TestIssuer;
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] };
    writeFileSync(keyFile, JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'k' }));
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

  const read = async (subgraph: string, call: ReceivedCall | undefined) => {
    const header = String(call?.headers[IDENTITY_HEADER]);
    const options = { issuer: 'gateway', audience: subgraph, maxTokenAge: 60 };
    return (await jwtVerify(header, createLocalJWKSet(publicKeys), options)).payload;
  };

  it('tells each subgraph who asks, for itself alone', async () => {
    const headers = await issuer.headers({ sub: 'lan', scope: 'a b', person: 'p1' });
    await gateway.ask('{ books { id stars } }', { headers });
    const caller = { iss: 'https://issuer.test', sub: 'lan', scope: 'a b', person: 'p1' };
    const { caller: told, iat = 0, exp = 0 } = await read('books', books.calls[0]);
    expect({ told, seconds: exp - iat }).toEqual({ told: caller, seconds: 60 });
    expect((await read('reviews', reviews.calls[0])).caller).toEqual(caller);
    await expect(read('books', reviews.calls[0])).rejects.toThrow(/"aud"/);
  });

  it('signs also for who sends no token, once for many calls', async () => {
    await gateway.ask('{ books { id } }');
    await gateway.ask('{ books { title } }');
    const [one, other] = books.calls.map(({ headers }) => headers[IDENTITY_HEADER]);
    expect((await read('books', books.calls[0])).caller).toBeUndefined();
    expect(one).toBe(other);
  });

  it('lets no client sign for itself', async () => {
    await gateway.ask('{ books { id } }', { headers: { [IDENTITY_HEADER]: 'forged' } });
    expect((await read('books', books.calls[0])).caller).toBeUndefined();
  });

  it('signs for streams', async () => {
    let header: unknown;
    books.stream = (request, response) => {
      header = request.headers[IDENTITY_HEADER];
      response.end('text');
    };
    await fetch(`${gateway.address}/streams/books/feed`, { headers: await issuer.headers({ sub: 'ken' }) });
    const payload = await read('books', { headers: { [IDENTITY_HEADER]: header as string }, query: '', variables: {} });
    expect(payload.caller).toMatchObject({ sub: 'ken' });
  });

  it('does not start with a file that holds no private key', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, JSON.stringify(publicKeys.keys[0]));
    await expect(IdentitySigner.open(other)).rejects.toThrow(/GATEWAY_KEY_FILE: .* it is no private Ed25519 key/);
    await expect(IdentitySigner.open(join(folder, 'none.json'))).rejects.toThrow(/no such file/);
  });
});
