import { readManifest } from './read-manifest';

const read = (manifest: unknown) =>
  Object.fromEntries(readManifest('m.json', typeof manifest === 'string' ? manifest : JSON.stringify(manifest)));

describe('readManifest', () => {
  it('reads texts by id, as graphql-codegen writes them', () => {
    expect(read({ abc: '{ a }', def: '{ b }' })).toEqual({ abc: '{ a }', def: '{ b }' });
  });

  it('reads the manifest of Apollo', () => {
    const operations = [{ id: 'abc', name: 'A', type: 'query', body: 'query A { a }' }];
    expect(read({ format: 'apollo-persisted-query-manifest', version: 1, operations })).toEqual({
      abc: 'query A { a }',
    });
  });

  it.each([
    ['{"abc":', /is not JSON/],
    [[], /must be a JSON object of texts by id, but is \[\]/],
    [{ abc: 5 }, /"abc" must stand for a text, but has 5/],
    [{ abc: '{ a' }, /"abc" is not GraphQL: Syntax Error/],
    [{ format: 'apollo-persisted-query-manifest', version: 2, operations: [] }, /"version" must be 1, but is 2/],
    [{ format: 'apollo-persisted-query-manifest', version: 1 }, /"operations" must be a list/],
    [
      { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ body: '{ a }' }] },
      /"operations\[0\]" must be an object with "id" and "body"/,
    ],
  ])('refuses %j and tells why', (manifest, reason) => {
    expect(() => read(manifest)).toThrow(reason);
    expect(() => read(manifest)).toThrow(/m\.json/);
  });
});
