import { get } from 'node:http';
import { createError } from '@kakehashi/errors';
import fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { identifyCallers } from '../identity/identify-callers';
import { addDefinedStreams, type StreamRequest } from './definition-streams';

let app: FastifyInstance;
let address: string;
let asked: StreamRequest | undefined;
let made = 0;
let hasEnded = false;
const log: Record<string, unknown>[] = [];

async function* endless() {
  try {
    for (; ; made += 1) yield 'x'.repeat(10_000);
  } finally {
    hasEnded = true;
  }
}

async function* texts(...pieces: (string | Error)[]) {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

beforeEach(async () => {
  [made, hasEnded] = [0, false];
  app = fastify({ forceCloseConnections: 'idle' });
  const logger = pino({}, { write: (line: string) => void log.push(JSON.parse(line)) });
  identifyCallers(app, undefined, logger);
  const answer = (text: AsyncIterable<string>) => ({ contentType: 'text/plain; charset=utf-8', text });
  addDefinedStreams(
    app,
    {
      'things/all': (request) => {
        asked = request;
        return { ...answer(texts('Huế', '', '東京')), fileName: 'things.txt' };
      },
      endless: () => answer(endless()),
      late: () => answer(texts('a', new Error('SELECT secret'))),
      early: () => answer(texts(new Error('SELECT secret'))),
      refused: () => {
        throw createError('BAD_USER_INPUT', 'No.', { argument: 'a' });
      },
      lost: () => answer(texts(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))),
    },
    {} as DataSource,
    logger,
  );
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(() => app.close());

const open = (path: string, init: RequestInit = {}) => fetch(`${address}/streams/${path}`, init);

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn += 1) {
    if (turn > 500) throw new Error('What was waited for has not come about.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('A stream of a definition', () => {
  it('is answered at its name, with type, file name and request id', async () => {
    const headers = { 'accept-language': 'ja', 'x-request-id': 'r-1' };
    const response = await open('things/all?a=1&a=2&b=3', { headers });
    expect(await response.text()).toBe('Huế東京');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="things.txt"');
    expect(response.headers.get('x-request-id')).toBe('r-1');
    expect(asked).toMatchObject({ query: { a: ['1', '2'], b: '3' }, locale: 'ja' });
  });

  it('is made no faster than it is taken, and ends with a reader who leaves', async () => {
    // Not by fetch, which connects anew when it is broken off: the server would wait for that connection at its end.
    const call = get(`${address}/streams/endless`, { agent: false }, (response) =>
      response.once('readable', () => undefined),
    );
    await until(() => made > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ahead = made;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(made).toBe(ahead);
    call.destroy();
    await until(() => hasEnded);
  });

  it.each([
    ['refused', 400, 'BAD_USER_INPUT'],
    ['lost', 503, 'DATABASE_UNAVAILABLE'],
    ['early', 500, 'INTERNAL_SERVER_ERROR'],
  ])('answers a fault before the first piece with a status: %s', async (path, status, code) => {
    const response = await open(path);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(JSON.parse(text).errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code, requestId: expect.any(String) }) }),
    ]);
    expect(text).not.toContain('SELECT');
  });

  it('breaks the connection at a later fault, and logs it', async () => {
    await expect(open('late').then((response) => response.text())).rejects.toThrow();
    expect(log.some(({ msg }) => msg === 'a stream broke off')).toBe(true);
  });

  it('is cut when the server closes', async () => {
    const response = await open('endless');
    const read = response.text().catch(() => 'cut');
    await app.close();
    expect(await read).toBe('cut');
    expect(hasEnded).toBe(true);
  });
});
