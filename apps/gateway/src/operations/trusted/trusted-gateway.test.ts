import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewaySettings } from '../../settings';
import { booksSubgraph } from '../../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../../testing/test-gateway';
import { TinySubgraph } from '../../testing/tiny-subgraph';
import { hashOf } from '../../text-hash';

const BOOK = 'query Book($id: ID!) { book(id: $id) { title } }';
const OTHER = '{ books { id } }';
const BURN = 'mutation Burn { burn(id: 1) }';

describe('Gateway with trusted documents', () => {
  let folder: string;
  let manifest: string;
  let books: TinySubgraph;
  let gateway: TestGateway;

  const start = async (settings: Partial<GatewaySettings>) => {
    gateway = await startTestGateway([books], { TRUSTED_DOCUMENTS: folder, RELOAD_POLL_MS: 50, ...settings });
  };

  const post = async (body: unknown, path = '/graphql') => {
    const response = await fetch(`${gateway.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const [error] = text.startsWith('{') ? ((JSON.parse(text).errors ?? []) as GraphQLFormattedError[]) : [];
    return { status: response.status, code: error?.extensions?.code, text, extensions: error?.extensions };
  };

  const get = async (parameters: Record<string, string>) => {
    const address = `${gateway.address}/graphql?${new URLSearchParams(parameters)}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    return { status: response.status, body: await response.json() };
  };

  const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trusted-'));
    manifest = join(folder, 'persisted-documents.json');
    writeFileSync(manifest, JSON.stringify({ book: BOOK, burn: BURN }));
    books = await booksSubgraph().start();
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    rmSync(folder, { recursive: true });
  });

  it('serves a document by its id, by its hash and by its text, written otherwise', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce' });
    const variables = { id: '1' };
    const asked = [
      { documentId: 'book' },
      { documentId: `sha256:${hashOf(BOOK)}` },
      { extensions: persisted('book') },
      { extensions: persisted(hashOf(BOOK)) },
      { query: `# the title\n${BOOK}` },
      { query: BOOK, extensions: persisted(hashOf(BOOK)) },
      { query: BOOK, extensions: persisted('book') },
    ];
    for (const body of asked) {
      expect((await post({ ...body, variables })).text).toContain('{"data":{"book":{"title":"Truyện Kiều"}}');
    }
  });

  it('serves a document by an address, and mutations never', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce' });
    const variables = JSON.stringify({ id: '2' });
    const data = { book: { title: '雪国' } };
    expect(await get({ documentId: 'book', variables })).toMatchObject({ status: 200, body: { data } });
    const extensions = JSON.stringify(persisted('book'));
    expect(await get({ extensions, variables })).toMatchObject({ status: 200, body: { data } });
    expect((await get({ documentId: 'burn' })).status).toBe(405);
  });

  it('refuses what is not trusted, and remembers nothing of it', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce' });
    const documentId = `sha256:${hashOf(OTHER)}`;
    const refused = { status: 403, code: 'DOCUMENT_NOT_TRUSTED', extensions: { documentId } };
    expect(await post({ query: OTHER })).toMatchObject(refused);
    expect(await post({ query: OTHER, extensions: persisted(hashOf(OTHER)) })).toMatchObject(refused);
    expect((await get({ query: OTHER })).status).toBe(403);
    expect(await post({ extensions: persisted(hashOf(OTHER)) })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await post({ documentId: 'other' })).toMatchObject({ status: 404, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await post({ query: OTHER, format: 'csv' }, '/export')).toMatchObject(refused);
    expect(books.calls).toEqual([]);
  });

  it('refuses a batch in which one is not trusted', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce', MAX_BATCH: 2 });
    const book = { documentId: 'book', variables: { id: '1' } };
    expect((await post([book, { query: OTHER }])).status).toBe(403);
    expect((await post([book, book])).status).toBe(200);
  });

  it('tells in the log of no limit, for none has refused it', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce' });
    await post({ query: OTHER });
    const line = () => gateway.log.find(({ msg }) => msg === 'request');
    await until(() => line() !== undefined);
    expect(line()).toMatchObject({ errorCodes: ['DOCUMENT_NOT_TRUSTED'] });
    expect(line()).not.toHaveProperty('limit');
  });

  it('holds a trusted document to the limits of size', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce', MAX_DEPTH: 1 });
    expect(await post({ documentId: 'book' })).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  it('serves and logs once what is not trusted, without its text', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'log' });
    for (let turn = 0; turn < 2; turn++) expect((await post({ query: OTHER })).status).toBe(200);
    expect((await post({ documentId: 'book', variables: { id: '1' } })).status).toBe(200);
    const lines = gateway.log.filter(({ msg }) => msg.includes('not trusted'));
    expect(lines).toEqual([expect.objectContaining({ documentId: `sha256:${hashOf(OTHER)}` })]);
    expect(JSON.stringify(lines)).not.toContain('books');
  });

  it('serves everything, and logs nothing, when the mode is off', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'off' });
    expect((await post({ query: OTHER })).status).toBe(200);
    expect((await post({ documentId: 'book', variables: { id: '1' } })).status).toBe(200);
    expect(gateway.log.filter(({ msg }) => msg.includes('not trusted'))).toEqual([]);
  });

  it('takes up a new manifest, and keeps the one before when it is broken', async () => {
    await start({ TRUSTED_DOCUMENTS_MODE: 'enforce' });
    writeFileSync(manifest, '{"other": ');
    await until(() => gateway.log.some(({ msg }) => msg.includes('those before stay')));
    expect((await post({ documentId: 'book', variables: { id: '1' } })).status).toBe(200);
    writeFileSync(join(folder, 'apollo.json'), JSON.stringify({ other: OTHER }));
    writeFileSync(manifest, '{}');
    await until(async () => (await post({ documentId: 'other' })).status === 200);
    expect((await post({ documentId: 'book', variables: { id: '1' } })).status).toBe(404);
  });

  it('logs which documents do not fit the supergraph, at start and when it changes', async () => {
    writeFileSync(manifest, JSON.stringify({ book: BOOK, stars: '{ books { stars } }' }));
    await start({});
    const misfits = () => gateway.log.filter(({ msg }) => msg.includes('do not fit the supergraph'));
    await until(() => misfits().length > 0);
    expect(misfits()[0]).toMatchObject({
      count: 1,
      documents: [{ id: 'stars', reason: 'Cannot query field "stars" on type "Book".' }],
    });
    const bare = await new TinySubgraph('bare', 'type Query { a: Int }').start();
    writeFileSync(gateway.supergraphFile, composeTiny([bare]));
    await until(() => misfits().some(({ count }) => count === 2));
    await bare.stop();
  });

  it.each([
    ['there is none', () => ({ TRUSTED_DOCUMENTS: join(folder, 'none.json') }), /there is no such file or folder/],
    [
      'two files disagree',
      () => {
        writeFileSync(join(folder, 'second.json'), JSON.stringify({ book: OTHER }));
        return {};
      },
      /second\.json: "book" stands for another text in another file/,
    ],
    [
      'it can not be read',
      () => {
        mkdirSync(join(folder, 'folder.json'));
        return {};
      },
      /folder\.json/,
    ],
    [
      'only trusted ones are to be taken, but none are named',
      () => ({ TRUSTED_DOCUMENTS: undefined, TRUSTED_DOCUMENTS_MODE: 'enforce' as const }),
      /TRUSTED_DOCUMENTS must name a file/,
    ],
  ])('does not start when %s', async (_, prepare, reason) => {
    const settings = prepare();
    await expect(start(settings)).rejects.toThrow(reason);
    await start({ TRUSTED_DOCUMENTS: undefined });
  });
});
