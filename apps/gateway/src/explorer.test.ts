import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booksSubgraph } from './testing/book-shop';
import { startTestGateway, type TestGateway } from './testing/test-gateway';

describe('Explorer', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  let directory: string;
  let gateway: TestGateway;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'explorer-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Explorer</title>');
    writeFileSync(join(directory, 'assets', 'index-abc.js'), 'void 0;');
    gateway = await startTestGateway([booksSubgraph()], { EXPLORER: true, EXPLORER_DIRECTORY: directory });
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

  it.each(['/assets/', '/assets/other.js', '/../package.json', '/%2e%2e/package.json'])(
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
});
