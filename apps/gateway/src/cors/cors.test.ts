import { readSettings, SettingsError } from '@kakehashi/config';
import { booksSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';
import { corsSettings } from './cors-settings';

const ORIGIN = 'https://app.example';
const OTHER = 'https://other.example';

describe('Pages of other sites', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
  });
  afterEach(() => gateway.stop());
  afterAll(() => books.stop());

  const preflight = async (origin: string) => {
    const { status, headers } = await fetch(`${gateway.address}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    return { status, origin: headers.get('access-control-allow-origin'), allowed: headers };
  };
  const ask = async (origin: string, query = '{ books { id } }') => {
    const { headers, ...answer } = await gateway.ask(query, { headers: { origin } });
    return { ...answer, origin: headers.get('access-control-allow-origin'), vary: headers.get('vary') };
  };

  it('may ask where their origin is listed, and read why they are refused', async () => {
    gateway = await startTestGateway([books], { CORS_ORIGINS: [ORIGIN] });
    const { status, origin, allowed } = await preflight(ORIGIN);
    expect({ status, origin }).toEqual({ status: 204, origin: ORIGIN });
    expect(allowed.get('access-control-allow-headers')).toBe('content-type,authorization');
    expect(allowed.get('access-control-allow-credentials')).toBeNull();
    expect(await ask(ORIGIN)).toMatchObject({
      status: 200,
      origin: ORIGIN,
      vary: expect.stringMatching(/\borigin\b/i),
    });
    expect(await ask(ORIGIN, '{ nonsense }')).toMatchObject({ status: 400, origin: ORIGIN });
    const refused = await gateway.ask('{ books { id } }', { headers: { origin: ORIGIN, authorization: 'Bearer x' } });
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(refused.status).toBe(401);
  });

  it('read nothing where their origin is not listed', async () => {
    gateway = await startTestGateway([books], { CORS_ORIGINS: [ORIGIN] });
    expect((await preflight(OTHER)).origin).not.toBe(OTHER);
    expect((await ask(OTHER)).origin).not.toBe(OTHER);
  });

  it('may ask from everywhere with *', async () => {
    gateway = await startTestGateway([books], { CORS_ORIGINS: '*' });
    expect((await preflight(OTHER)).origin).toBe('*');
    expect((await ask(OTHER)).origin).toBe('*');
  });

  it('read nothing where nothing is set', async () => {
    gateway = await startTestGateway([books]);
    expect((await preflight(ORIGIN)).origin).toBeNull();
    expect((await ask(ORIGIN)).origin).toBeNull();
  });

  it('may ask for an export where their origin is listed', async () => {
    gateway = await startTestGateway([books], { CORS_ORIGINS: [ORIGIN] });
    const exportFrom = async (origin: string) => {
      const headers = { origin, 'sec-fetch-site': 'cross-site' };
      const response = await fetch(`${gateway.address}/export?query=${encodeURIComponent('{ books { id } }')}`, {
        headers,
      });
      return (await response.text()).includes('A page of another site');
    };
    expect([await exportFrom(ORIGIN), await exportFrom(OTHER)]).toEqual([false, true]);
  });
});

describe('CORS_ORIGINS', () => {
  const read = (CORS_ORIGINS: string) => readSettings(corsSettings, { CORS_ORIGINS }).CORS_ORIGINS;

  it('is a list of origins or *', () => {
    expect(read('https://a.example, http://localhost:5173')).toEqual(['https://a.example', 'http://localhost:5173']);
    expect(read('*')).toBe('*');
  });

  it.each([
    'a.example',
    'https://a.example/',
    'https://a.example/path',
    'ftp://a.example',
    'https://a.example,*',
    'null',
  ])('refuses %s', (given) => {
    expect(() => read(given)).toThrow(SettingsError);
    expect(() => read(given)).toThrow(/CORS_ORIGINS.*is no origin/);
  });
});
