import { CompositionError, composeSupergraph, type SubgraphSchema } from './index';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const books: SubgraphSchema = {
  name: 'books',
  url: 'http://127.0.0.1:1/graphql',
  sdl: `${link} type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! title: String }`,
};
const reviews: SubgraphSchema = {
  name: 'reviews',
  url: 'http://127.0.0.1:2/graphql',
  sdl: `${link} type Book @key(fields: "id") { id: ID! stars: Int }`,
};

describe('composeSupergraph', () => {
  it('gives the same text whatever the order of the subgraphs', () => {
    const { supergraph } = composeSupergraph([books, reviews]);
    expect(composeSupergraph([reviews, books]).supergraph).toBe(supergraph);
    expect(supergraph).toMatch(/BOOKS @join__graph\(name: "books", url: "http:\/\/127.0.0.1:1\/graphql"\)/);
    expect(supergraph.endsWith('}\n')).toBe(true);
  });

  it('tells every fault with its code and the lines of the subgraphs', () => {
    const twice = { ...reviews, sdl: `${link}\ntype Book @key(fields: "id") {\n  id: ID!\n  title: Int\n}` };
    const composing = () => composeSupergraph([books, twice]);
    expect(composing).toThrow(CompositionError);
    expect(composing).toThrow(
      /FIELD_TYPE_MISMATCH: .*"Book.title".*\(books\/schema.graphql:1, reviews\/schema.graphql:4\)/,
    );
    expect(composing).toThrow(/INVALID_FIELD_SHARING/);
  });

  it('tells hints', () => {
    const described = {
      ...reviews,
      sdl: `${link} """Other text.""" type Book @key(fields: "id") { id: ID! stars: Int }`,
    };
    const plain = { ...books, sdl: books.sdl.replace('type Book', '"""Some text.""" type Book') };
    expect(composeSupergraph([plain, described]).hints).toEqual([
      expect.stringMatching(/^WARN INCONSISTENT_DESCRIPTION: /),
    ]);
  });
});
