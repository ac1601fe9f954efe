import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'graphql';
import { booksSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import { readSchemaMap, type SchemaMap } from './schema-map';

describe('Explorer', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  let directory: string;
  let gateway: TestGateway;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'explorer-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Explorer</title>');
    writeFileSync(join(directory, 'assets', 'index-abc.js'), 'void 0;');
    writeFileSync(join(directory, 'assets', 'big-def.js'), 'void 1;');
    writeFileSync(join(directory, 'assets', 'big-def.js.br'), brotliCompressSync('void 1;'));
    gateway = await startTestGateway([booksSubgraph()], {
      EXPLORER: true,
      EXPLORER_DIRECTORY: directory,
      DEBUG_SCOPE: 'read:plans',
    });
  });

  afterAll(async () => {
    await gateway.stop();
    rmSync(directory, { recursive: true });
  });

  it('gives a browser the page, to be asked for anew each time, and confines it to this host', async () => {
    const response = await fetch(gateway.address, { headers: browser });
    expect(await response.text()).toContain('<title>Explorer</title>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      ),
    });
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|unsafe-eval/);
  });

  it('answers 304 to a browser that has the page', async () => {
    const etag = (await fetch(gateway.address, { headers: browser })).headers.get('etag') ?? '';
    expect((await fetch(gateway.address, { headers: { ...browser, 'if-none-match': etag } })).status).toBe(304);
  });

  it('lets assets be kept for ever', async () => {
    const response = await fetch(`${gateway.address}/assets/index-abc.js`);
    expect(await response.text()).toBe('void 0;');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('sends what the build has compressed, to those who take it', async () => {
    const ask = (accepted: string) =>
      fetch(`${gateway.address}/assets/big-def.js`, { headers: { 'accept-encoding': accepted } });
    const compressed = await ask('gzip, deflate, br');
    expect([compressed.headers.get('content-encoding'), await compressed.text()]).toEqual(['br', 'void 1;']);
    expect((await ask('gzip, br;q=0')).headers.get('content-encoding')).toBe('gzip');
    const plain = await ask('identity');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'void 1;']);
  });

  it('tells the page which supergraph is served, and who may see plans', async () => {
    const response = await fetch(`${gateway.address}/explorer.json`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.json()).toEqual({
      supergraph: expect.stringMatching(/^[0-9a-f]{12}$/),
      plan: { scope: 'read:plans' },
    });
  });

  it('tells who answers what, by composition', async () => {
    const response = await fetch(`${gateway.address}/explorer-map.json`);
    const { subgraphs, types } = (await response.json()) as SchemaMap;
    expect(subgraphs).toEqual(['books']);
    expect(types.Book).toEqual({
      subgraphs: { books: expect.arrayContaining([expect.any(String)]) },
      fields: expect.objectContaining({ title: ['books'] }),
      notes: {},
    });
  });

  it('maps keys, fields of several subgraphs and of one, and what they need of one another', () => {
    const map = readSchemaMap(
      parse(`
        enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
        type T @join__type(graph: A, key: "id") @join__type(graph: A, key: "code") @join__type(graph: B, key: "id") {
          id: ID
          own: Int @join__field(graph: A)
          borrowed: Int @join__field(graph: A) @join__field(graph: B, external: true)
          priced: Int @join__field(graph: B, requires: "borrowed", override: "a")
        }`),
    );
    expect(map).toEqual({
      subgraphs: ['a', 'b'],
      types: {
        T: {
          subgraphs: { a: ['id', 'code'], b: ['id'] },
          fields: { id: ['a', 'b'], own: ['a'], borrowed: ['a'], priced: ['b'] },
          notes: {
            borrowed: [{ subgraph: 'b', isExternal: true }],
            priced: [{ subgraph: 'b', requires: 'borrowed', overrides: 'a' }],
          },
        },
      },
    });
  });

  it.each(['/assets/', '/assets/other.js', '/assets/big-def.js.br', '/../package.json', '/%2e%2e/package.json'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetch(gateway.address + path, { headers: browser })).status).toBe(404);
    },
  );

  it('gives programs no page', async () => {
    expect((await fetch(gateway.address)).status).toBe(404);
  });

  it('is left out when it is not built', async () => {
    const other = await startTestGateway([booksSubgraph()], {
      EXPLORER: true,
      EXPLORER_DIRECTORY: join(directory, 'none'),
    });
    expect((await fetch(other.address, { headers: browser })).status).toBe(404);
    expect(other.log).toContainEqual(expect.objectContaining({ msg: 'the explorer is not built and not served' }));
    await other.stop();
  });

  describe('behind a scope', () => {
    let issuer: TestIssuer;
    let guarded: TestGateway;

    beforeAll(async () => {
      issuer = await TestIssuer.start();
      guarded = await startTestGateway([booksSubgraph()], {
        ...issuer.settings,
        EXPLORER: true,
        EXPLORER_DIRECTORY: directory,
        EXPLORER_SCOPE: 'use:explorer',
      });
    });

    afterAll(async () => {
      await guarded.stop();
      await issuer.stop();
    });

    const basic = (token: string) => `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}`;
    const ask = (path: string, authorization?: string) =>
      fetch(guarded.address + path, { headers: { ...browser, ...(authorization && { authorization }) } });

    it.each(['/', '/index.html', '/assets/index-abc.js', '/explorer.json'])('gives %s to who has it', async (path) => {
      const token = await issuer.token({ scope: 'use:explorer' });
      for (const authorization of [`Bearer ${token}`, basic(token)]) {
        const response = await ask(path, authorization);
        expect([response.status, response.headers.get('cache-control')]).toEqual([
          200,
          expect.not.stringContaining('public'),
        ]);
      }
    });

    it('asks everybody else for it, in the browser’s own dialogue', async () => {
      const token = await issuer.token({ scope: 'use:other' });
      for (const authorization of [
        undefined,
        `Bearer ${token}`,
        basic(token),
        basic('nonsense'),
        'Basic !',
        'Other x',
      ]) {
        const response = await ask('/', authorization);
        expect([response.status, response.headers.get('www-authenticate')]).toEqual([
          401,
          expect.stringMatching(/^Basic /),
        ]);
        expect(await response.text()).not.toContain('<title>');
      }
    });

    it('can not be had without an issuer', async () => {
      const settings = { EXPLORER: true, EXPLORER_DIRECTORY: directory, EXPLORER_SCOPE: 'x' };
      await expect(startTestGateway([booksSubgraph()], settings)).rejects.toThrow(/EXPLORER_SCOPE: needs JWT_ISSUER/);
    });
  });
});
