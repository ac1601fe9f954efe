import { ExportingLibrary, ORIGIN } from '../testing/exporting-library';

let exporting: ExportingLibrary;

beforeAll(async () => {
  exporting = await ExportingLibrary.start({ EXPORT_MOST_ROWS: 50, MAX_TOKENS: 500 });
});
beforeEach(() => exporting.reset());
afterAll(() => exporting.stop());

describe('POST /export, when something is wrong', () => {
  it('ends JSON Lines with the error when a page fails half-way, masked', async () => {
    exporting.library.failsAfter = 'c4';
    const { lines } = await exporting.jsonLines({ query: '{ books { nodes { id } } }' });
    expect(lines).toHaveLength(5);
    expect(lines[4].error.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', subgraph: 'library' });
    expect(JSON.stringify(lines)).not.toContain('SELECT');
  });

  it('answers with a status when the first page fails', async () => {
    const query = '{ uncounted { nodes { id } } }';
    exporting.library.subgraph.misbehave = (response) => response.destroy();
    expect(await exporting.refusal({ query })).toMatchObject({
      status: 503,
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'library',
    });
    exporting.library.subgraph.misbehave = undefined;
  });

  it('does not page for ever when a subgraph gives the same cursor again', async () => {
    exporting.library.subgraph.misbehave = (response) => {
      const page = {
        _rows: [{ id: '1', origin: ORIGIN }],
        _pageInfo: { hasNextPage: true, endCursor: 'c1' },
        _rowCount: 9,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { books: page } }));
    };
    const { lines } = await exporting.jsonLines({ query: '{ books { nodes { id } } }' });
    exporting.library.subgraph.misbehave = undefined;
    expect(lines.at(-1).error.extensions).toMatchObject({ code: 'SUBGRAPH_INVALID_RESPONSE' });
    expect(lines.length).toBeLessThan(4);
  });

  it('refuses a list with more rows than an export may have, before the first row', async () => {
    exporting.library.books = Array.from({ length: 51 }, (_, index) => ({ id: String(index) }));
    expect(await exporting.refusal({ query: '{ books { nodes { id } } }' })).toMatchObject({
      status: 422,
      code: 'EXPORT_TOO_LARGE',
      message: expect.stringContaining('at most 50'),
    });
    const { lines } = await exporting.jsonLines({ query: '{ uncounted { nodes { id } } }' });
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
    expect(await exporting.refusal(given)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    ['{ books {', 'GRAPHQL_PARSE_FAILED'],
    [`{ ${'a '.repeat(501)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['{ books { nodes { isbn } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { books { nodes { id } } } query B { books { nodes { id } } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('refuses %.80s with %s', async (query, code) => {
    expect(await exporting.refusal({ query })).toMatchObject({ status: 400, code });
  });

  it('refuses what is not JSON', async () => {
    const response = await fetch(`${exporting.gateway.address}/export`, {
      method: 'POST',
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBe(415);
  });
});
