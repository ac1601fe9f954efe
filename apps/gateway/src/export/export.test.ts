import { parse as parseCsv } from 'csv-parse/sync';
import { Library } from '../testing/library';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';

const library = new Library();
let gateway: TestGateway;

beforeAll(async () => {
  await library.subgraph.start();
  gateway = await startTestGateway([library.subgraph], {
    EXPORT_PAGE_ROWS: 2,
    EXPORT_MOST_ROWS: 50,
    EXPORT_CONCURRENCY: 2,
    DRAIN_MS: 500,
    MAX_TOKENS: 500,
  });
});

beforeEach(() => {
  library.books = [1, 2, 3, 4, 5].map((number) => ({ id: String(number), title: `Book ${number}`, pages: number }));
  library.failsAfter = undefined;
  library.subgraph.calls.length = 0;
});

afterAll(async () => {
  await gateway.stop();
  await library.subgraph.stop();
});

const request = (given: object, headers = {}) =>
  fetch(`${gateway.address}/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(given),
  });

async function jsonLines(given: object) {
  const response = await request({ format: 'jsonl', ...given });
  const lines = (await response.text()).split('\n').slice(0, -1);
  return { response, lines: lines.map((line) => JSON.parse(line)) };
}

async function refusal(given: object) {
  const response = await request(given);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  return { status: response.status, ...errors[0]?.extensions, message: errors[0]?.message };
}

const ORIGIN = { source: 'REGISTER', licence: 'CC0-1.0', note: null };

describe('POST /export', () => {
  it('writes all rows of a connection over all its pages, whatever page the query asks for', async () => {
    const { response, lines } = await jsonLines({ query: '{ books(first: 1, after: "c3") { nodes { title } } }' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="books.jsonl"');
    expect(lines).toEqual([1, 2, 3, 4, 5].map((number) => ({ title: `Book ${number}`, origin: ORIGIN })));
    expect(library.subgraph.calls).toHaveLength(3);
  });

  it('adds where a row comes from, with the field that the client chose for something else left alone', async () => {
    const query = '{ books { nodes { origin: title source: origin { source } } } }';
    const { lines } = await jsonLines({ query });
    expect(lines[0]).toEqual({ origin: 'Book 1', source: { source: 'REGISTER' }, _origin: ORIGIN });
  });

  it('completes what the client selects of where a row comes from', async () => {
    const { lines } = await jsonLines({ query: '{ books { nodes { origin { licence } id } } }' });
    expect(Object.keys(lines[0])).toEqual(['origin', 'id']);
    expect(lines[0].origin).toEqual(ORIGIN);
  });

  it('exports edges with their cursors, where the query selects edges', async () => {
    const { lines } = await jsonLines({ query: '{ books { edges { cursor book: node { id } } } }' });
    expect(lines[4]).toEqual({ cursor: 'c5', book: { id: '5', origin: ORIGIN } });
  });

  it('exports a connection below single objects, by variables, fragments and directives', async () => {
    const query = `query Shelf($id: ID!, $few: Int, $genre: String, $no: Boolean = false) {
      shelf(id: $id) { label ...Books }
      books(first: $few) @include(if: $no) { nodes { id } }
    }
    fragment Books on Shelf { list: books(first: $few, genre: $genre) { ...Page totalCount } }
    fragment Page on BookConnection { nodes { ...Book } pageInfo { hasNextPage } }
    fragment Book on Book { id title @skip(if: $no) pages @include(if: $no) }`;
    const { response, lines } = await jsonLines({ query, variables: { id: 'a', few: 1, other: 3 } });
    expect(lines.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(Object.keys(lines[0])).toEqual(['id', 'title', 'origin']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="shelf.list.jsonl"');
  });

  it('exports the one of several connections that the path names', async () => {
    const query = '{ books { nodes { id } } none: books(genre: "none") { nodes { id } } }';
    expect((await jsonLines({ query, path: 'none' })).lines).toEqual([]);
    expect(await refusal({ query })).toMatchObject({
      argument: 'path',
      message: expect.stringContaining('books, none'),
    });
    expect(await refusal({ query, path: 'all' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'path' });
  });

  it('pages a connection that can not count its rows', async () => {
    const { lines } = await jsonLines({ query: '{ uncounted { nodes { id } } }' });
    expect(lines).toHaveLength(5);
  });

  it('tells in a first line what was asked, when it is asked to', async () => {
    const query = 'query ($g: String) { books(genre: $g) { nodes { id } } }';
    const { lines } = await jsonLines({ query, variables: { g: 'x' }, metadata: true });
    expect(lines[0]).toEqual({
      _export: {
        query,
        variables: { g: 'x' },
        path: 'books',
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        supergraph: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(lines).toHaveLength(6);
  });

  it('asks subgraphs with the listed headers of the client and the request id', async () => {
    const headers = { 'accept-language': 'ja', authorization: 'Bearer x', 'x-request-id': 'export-1' };
    await (await request({ query: '{ books { nodes { id } } }' }, headers)).text();
    for (const call of library.subgraph.calls) {
      expect(call.headers).toMatchObject({ 'accept-language': 'ja', 'x-request-id': 'export-1' });
      expect(call.headers.authorization).toBeUndefined();
    }
    await until(() => gateway.log.some((line) => line.requestId === 'export-1' && line.msg === 'export'));
    expect(gateway.log).toContainEqual(
      expect.objectContaining({ requestId: 'export-1', isWhole: true, format: 'csv' }),
    );
  });
});

describe('POST /export as CSV', () => {
  async function csv(given: object) {
    const response = await request(given);
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      response,
      bytes,
      table: parseCsv(bytes.toString(), { bom: true, record_delimiter: '\r\n' }) as string[][],
    };
  }

  it('begins with a byte order mark and a header in the order of the selection, and ends lines by CR LF', async () => {
    const query = '{ books { nodes { pages name: title author { name } id chapters { title } tags } } }';
    const { response, bytes, table } = await csv({ query });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table[0]?.join(' ')).toBe(
      'pages name author.name id chapters tags origin.source origin.licence origin.note',
    );
    expect(table[1]).toEqual(['1', 'Book 1', '', '1', '', '', 'REGISTER', 'CC0-1.0', '']);
    expect(table).toHaveLength(6);
    expect(
      bytes
        .toString()
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });

  it('lays out objects as columns, lists of values in one cell and lists of objects as JSON', async () => {
    library.books = [
      {
        id: '007',
        title: 'Truyện "Kiều",\nquyển 1',
        tags: ['thơ', '詩'],
        pages: -5,
        price: '-1234.50',
        author: { name: '紫式部', born: null },
        chapters: [{ title: '桐壺' }],
      },
    ];
    const query = '{ books { nodes { id title tags pages price isOld author { name born } chapters { title } } } }';
    const { table } = await csv({ query });
    expect(table[1]?.slice(0, 9)).toEqual([
      '007',
      'Truyện "Kiều",\nquyển 1',
      'thơ; 詩',
      '-5',
      '-1234.50',
      '',
      '紫式部',
      '',
      '[{"title":"桐壺"}]',
    ]);
  });

  it('keeps the rows of a list inside a row together, as JSON', async () => {
    const { table } = await csv({ query: '{ books { nodes { id chapters { title } } } }' });
    expect(table[0]?.slice(0, 2)).toEqual(['id', 'chapters']);
  });

  it('writes a header alone for a list without rows', async () => {
    const { table } = await csv({ query: '{ books(genre: "none") { nodes { id } } }' });
    expect(table).toHaveLength(1);
  });

  it('breaks the connection when a page fails half-way, so that nobody takes a part for the whole', async () => {
    library.failsAfter = 'c4';
    const response = await request({ query: '{ books { nodes { id } } }' }, { 'x-request-id': 'broken-1' });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await until(() => gateway.log.some((line) => line.requestId === 'broken-1' && line.msg === 'export'));
    expect(gateway.log).toContainEqual(expect.objectContaining({ requestId: 'broken-1', isWhole: false }));
  });
});

describe('POST /export, when something is wrong', () => {
  it('ends JSON Lines with the error when a page fails half-way, masked', async () => {
    library.failsAfter = 'c4';
    const { lines } = await jsonLines({ query: '{ books { nodes { id } } }' });
    expect(lines).toHaveLength(5);
    expect(lines[4].error.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', subgraph: 'library' });
    expect(JSON.stringify(lines)).not.toContain('SELECT');
  });

  it('answers with a status when the first page fails', async () => {
    const query = '{ uncounted { nodes { id } } }';
    library.subgraph.misbehave = (response) => response.destroy();
    expect(await refusal({ query })).toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'library' });
    library.subgraph.misbehave = undefined;
  });

  it('does not page for ever when a subgraph gives the same cursor again', async () => {
    library.subgraph.misbehave = (response) => {
      const page = {
        _rows: [{ id: '1', origin: ORIGIN }],
        _pageInfo: { hasNextPage: true, endCursor: 'c1' },
        _rowCount: 9,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { books: page } }));
    };
    const { lines } = await jsonLines({ query: '{ books { nodes { id } } }' });
    library.subgraph.misbehave = undefined;
    expect(lines.at(-1).error.extensions).toMatchObject({ code: 'SUBGRAPH_INVALID_RESPONSE' });
    expect(lines.length).toBeLessThan(4);
  });

  it('refuses a list with more rows than an export may have, before the first row', async () => {
    library.books = Array.from({ length: 51 }, (_, index) => ({ id: String(index) }));
    expect(await refusal({ query: '{ books { nodes { id } } }' })).toMatchObject({
      status: 422,
      code: 'EXPORT_TOO_LARGE',
      message: expect.stringContaining('at most 50'),
    });
    const { lines } = await jsonLines({ query: '{ uncounted { nodes { id } } }' });
    expect(lines.at(-1).error.extensions.code).toBe('EXPORT_TOO_LARGE');
    expect(lines).toHaveLength(51);
  });

  it.each([
    [{}, 'query'],
    [{ query: ' ' }, 'query'],
    [{ query: '{ books { nodes { id } } }', format: 'xlsx' }, 'format'],
    [{ query: '{ books { nodes { id } } }', metadata: true }, 'metadata'],
    [{ query: '{ books { nodes { id } } }', variables: 'x' }, 'variables'],
    [{ query: '{ books { nodes { id } } }', path: 3 }, 'path'],
    [{ query: '{ books { pageInfo { endCursor } } }' }, 'query'],
    [{ query: '{ books { nodes { id } edges { cursor } } }' }, 'query'],
    [{ query: '{ plain { id } }' }, 'query'],
    [{ query: '{ shelves { books { nodes { id } } } }' }, 'query'],
    [{ query: 'mutation { burn { nodes { id } } }' }, 'query'],
    [{ query: '{ shelf(id: "none") { books { nodes { id } } } }' }, 'path'],
    [{ query: '{ books(genre: 3) { nodes { id } } }' }, 'genre'],
    [{ query: 'query ($g: String!) { books(genre: $g) { nodes { id } } }' }, 'g'],
  ])('refuses %j and names %s', async (given, argument) => {
    expect(await refusal(given)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    ['{ books {', 'GRAPHQL_PARSE_FAILED'],
    [`{ ${'a '.repeat(501)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['{ books { nodes { isbn } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { books { nodes { id } } } query B { books { nodes { id } } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('refuses %.80s with %s', async (query, code) => {
    expect(await refusal({ query })).toMatchObject({ status: 400, code });
  });

  it('refuses what is not JSON', async () => {
    const response = await fetch(`${gateway.address}/export`, { method: 'POST', body: '{"query":"{__typename}"}' });
    expect(response.status).toBe(415);
  });
});

describe('GET /export', () => {
  const get = (parameters: Record<string, string>, headers = {}) =>
    fetch(`${gateway.address}/export?${new URLSearchParams(parameters)}`, { headers });
  const query = 'query Named($g: String) { books(genre: $g) { nodes { id } } }';

  it('takes the same as parameters, variables as JSON', async () => {
    const response = await get({
      query,
      variables: '{"g":"x"}',
      operationName: 'Named',
      format: 'jsonl',
      metadata: 'false',
    });
    expect((await response.text()).split('\n')).toHaveLength(6);
    expect((await get({ query, variables: '{' })).status).toBe(400);
    expect((await get({ query, operationName: 'Other' })).status).toBe(400);
  });

  it('is refused to a page of another site, and open to a link', async () => {
    expect((await get({ query }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    const linked = await get({ query }, { 'sec-fetch-site': 'none' });
    expect(linked.status).toBe(200);
    await linked.text();
  });
});
