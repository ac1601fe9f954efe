import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { SupergraphSite } from '../testing/supergraph-site';
import { until } from '../testing/test-gateway';
import { UrlSource } from './url-source';

const LIMIT = 1_000;

describe('UrlSource', () => {
  let site: SupergraphSite;
  let source: UrlSource;

  beforeEach(async () => {
    site = await new SupergraphSite().start();
    site.text = 'type Query { a: Int }';
    source = new UrlSource(`${site.url}?key=secret`, {
      limit: LIMIT,
      deadlineMs: 300,
      headers: { authorization: 'Bearer key' },
    });
  });

  afterEach(async () => {
    await source.close();
    await site.stop();
  });

  const fault = async (misbehave: (response: ServerResponse) => void) => {
    site.misbehave = misbehave;
    const { code, message } = await source.read().catch((caught) => caught);
    expect(code).toBe('SUPERGRAPH_UNREADABLE');
    expect(message).not.toContain('secret');
    return message.replace(site.url, 'URL');
  };

  it('gives the text, and asks with its entity tag from then on', async () => {
    expect(await source.read()).toEqual({ text: site.text, origin: site.url });
    expect(await source.read()).toEqual({ text: site.text, origin: site.url });
    site.text = 'type Query { b: Int }';
    expect((await source.read()).text).toBe('type Query { b: Int }');
    expect(site.statuses).toEqual([200, 304, 200]);
  });

  it('gives texts of an address without entity tags', async () => {
    site.misbehave = (response) => response.end(site.text);
    await source.read();
    site.text = 'type Query { b: Int }';
    expect((await source.read()).text).toBe('type Query { b: Int }');
    expect(site.requests[1]).not.toHaveProperty('if-none-match');
  });

  it('sends the headers that are set', async () => {
    await source.read();
    expect(site.requests[0]).toMatchObject({ authorization: 'Bearer key' });
  });

  it('shows who it is by user and password of the address, and tells them to nobody else', async () => {
    const url = site.url.replace('//', '//me:sec%20ret@');
    const other = new UrlSource(url, { limit: LIMIT, deadlineMs: 300, headers: {} });
    expect((await other.read()).origin).toBe(site.url);
    expect(site.requests[0]?.authorization).toBe(`Basic ${Buffer.from('me:sec ret').toString('base64')}`);
    await other.close();
  });

  it('reads compressed answers', async () => {
    const body = gzipSync(site.text);
    site.misbehave = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
    expect((await source.read()).text).toBe(site.text);
  });

  it.each<[string, (response: ServerResponse) => void, string | RegExp]>([
    ['500', (response) => response.writeHead(500).end('no'), 'it answers 500'],
    ['404', (response) => response.writeHead(404).end(), 'it answers 404'],
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'), /a page/],
    [
      '304 without a first answer',
      (response) => response.writeHead(304).end(),
      /304 though nothing was fetched before/,
    ],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'https://x/y?key=secret' }).end(),
      /302 .*https:\/\/x\/y;/,
    ],
    ['more than the limit', (response) => response.end('x'.repeat(LIMIT + 1)), /more bytes than SUPERGRAPH_LIMIT/],
    [
      'more than the limit, compressed',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(LIMIT + 1))),
      /gzip: .*larger than 1000 bytes/,
    ],
    ['nothing', () => {}, 'no whole answer in 300 ms'],
    ['half an answer, then nothing', (response) => response.write('type'), 'no whole answer in 300 ms'],
    ['a broken connection', (response) => response.destroy(), /other side closed|ECONNRESET/],
    ['bytes that are no text', (response) => response.end(Buffer.from([0x74, 0xff])), 'it is not UTF-8'],
  ])('tells %s', async (_, misbehave, reason) => {
    const message = await fault(misbehave);
    expect(message).toMatch(reason);
    expect(message).toMatch(/^The supergraph at URL can not be fetched: /);
  });

  it('gives the text again after a fault', async () => {
    const { text } = await source.read();
    await fault((response) => response.writeHead(500).end());
    site.misbehave = undefined;
    expect((await source.read()).text).toBe(text);
  });

  it('breaks off what is being fetched when it closes', async () => {
    site.misbehave = () => {};
    const reading = source.read();
    await until(() => site.requests.length > 0);
    await source.close();
    await expect(reading).rejects.toThrow('can not be fetched');
  });
});
