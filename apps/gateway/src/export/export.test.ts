import { parse as parseCsv } from 'csv-parse/sync';
import { ExportingLibrary, ORIGIN } from '../testing/exporting-library';
import { until } from '../testing/test-gateway';

let exporting: ExportingLibrary;

beforeAll(async () => {
  exporting = await ExportingLibrary.start();
});
beforeEach(() => exporting.reset());
afterAll(() => exporting.stop());

describe('POST /export', () => {
  it('writes all rows of a connection over all its pages, whatever page the query asks for', async () => {
    const { response, lines } = await exporting.jsonLines({
      query: '{ books(first: 1, after: "c3") { nodes { title } } }',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="books.jsonl"');
    expect(lines).toEqual([1, 2, 3, 4, 5].map((number) => ({ title: `Book ${number}`, origin: ORIGIN })));
    expect(exporting.library.subgraph.calls).toHaveLength(3);
  });

  it('adds where a row comes from, with the field that the client chose for something else left alone', async () => {
    const query = '{ books { nodes { origin: title source: origin { source } } } }';
    const { lines } = await exporting.jsonLines({ query });
    expect(lines[0]).toEqual({ origin: 'Book 1', source: { source: 'REGISTER' }, _origin: ORIGIN });
  });

  it('completes what the client selects of where a row comes from', async () => {
    const { lines } = await exporting.jsonLines({ query: '{ books { nodes { origin { licence } id } } }' });
    expect(Object.keys(lines[0])).toEqual(['origin', 'id']);
    expect(lines[0].origin).toEqual(ORIGIN);
  });

  it('exports edges with their cursors, where the query selects edges', async () => {
    const { lines } = await exporting.jsonLines({ query: '{ books { edges { cursor book: node { id } } } }' });
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
    const { response, lines } = await exporting.jsonLines({ query, variables: { id: 'a', few: 1, other: 3 } });
    expect(lines.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(Object.keys(lines[0])).toEqual(['id', 'title', 'origin']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="shelf.list.jsonl"');
  });

  it('exports the one of several connections that the path names', async () => {
    const query = '{ books { nodes { id } } none: books(genre: "none") { nodes { id } } }';
    expect((await exporting.jsonLines({ query, path: 'none' })).lines).toEqual([]);
    expect(await exporting.refusal({ query })).toMatchObject({
      argument: 'path',
      message: expect.stringContaining('books, none'),
    });
    expect(await exporting.refusal({ query, path: 'all' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'path' });
  });

  it('pages a connection that can not count its rows', async () => {
    const { lines } = await exporting.jsonLines({ query: '{ uncounted { nodes { id } } }' });
    expect(lines).toHaveLength(5);
  });

  it('tells in a first line what was asked, when it is asked to', async () => {
    const query = 'query ($g: String) { books(genre: $g) { nodes { id } } }';
    const { lines } = await exporting.jsonLines({ query, variables: { g: 'x' }, metadata: true });
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
    const headers = { 'accept-language': 'ja', cookie: 'a=b', 'x-request-id': 'export-1' };
    await (await exporting.request({ query: '{ books { nodes { id } } }' }, headers)).text();
    for (const call of exporting.library.subgraph.calls) {
      expect(call.headers).toMatchObject({ 'accept-language': 'ja', 'x-request-id': 'export-1' });
      expect(call.headers.cookie).toBeUndefined();
    }
    await until(() => exporting.gateway.log.some((line) => line.requestId === 'export-1' && line.msg === 'export'));
    expect(exporting.gateway.log).toContainEqual(
      expect.objectContaining({ requestId: 'export-1', isWhole: true, format: 'csv' }),
    );
  });
});

describe('POST /export as CSV', () => {
  async function csv(given: object) {
    const response = await exporting.request(given);
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
    exporting.library.books = [
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
    exporting.library.failsAfter = 'c4';
    const response = await exporting.request({ query: '{ books { nodes { id } } }' }, { 'x-request-id': 'broken-1' });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await until(() => exporting.gateway.log.some((line) => line.requestId === 'broken-1' && line.msg === 'export'));
    expect(exporting.gateway.log).toContainEqual(expect.objectContaining({ requestId: 'broken-1', isWhole: false }));
  });
});

describe('GET /export', () => {
  const get = (parameters: Record<string, string>, headers = {}) =>
    fetch(`${exporting.gateway.address}/export?${new URLSearchParams(parameters)}`, { headers });
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
