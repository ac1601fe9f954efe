import { TestGraph } from '../testing/test-graph';

const graph = new TestGraph({
  books: {
    sdl: 'type Query { book: Book } type Book @key(fields: "id") { id: ID! title: String author: Author } type Author { name: String born: Int }',
    resolvers: { Query: { book: () => ({ id: '1', title: 'Kiều', author: { name: 'Nguyễn Du', born: 1766 } }) } },
  },
  reviews: {
    sdl: 'type Book @key(fields: "id") { id: ID! stars: Int }',
    resolvers: { Book: { stars: () => 5 } },
  },
});

describe('@skip and @include', () => {
  const query =
    'query($a: Boolean!, $b: Boolean! = true) { book { id @skip(if: $b) stars @include(if: $a) title @include(if: $b) } }';

  it.each([
    [{ a: true }, { stars: 5, title: 'Kiều' }, 2],
    [{ a: false }, { title: 'Kiều' }, 1],
    [{ a: true, b: false }, { id: '1', stars: 5 }, 2],
    [{ a: false, b: false }, { id: '1' }, 1],
  ])('decide by %j which fields are answered and fetched', async (variables, book, count) => {
    const { data, calls } = await graph.ask(query, variables);
    expect(data).toEqual({ book });
    expect(calls).toHaveLength(count);
  });

  it.each([
    [true, false, { author: { name: 'Nguyễn Du' } }],
    [false, true, { author: { born: 1766 } }],
    [true, true, { author: { name: 'Nguyễn Du', born: 1766 } }],
    [false, false, {}],
  ])('decide for fields that are merged: %j, %j', async (a, b, book) => {
    const merged =
      'query($a: Boolean!, $b: Boolean!) { book { author @include(if: $a) { name } ... @include(if: $b) { author { born } } } }';
    expect((await graph.ask(merged, { a, b })).data).toEqual({ book });
  });

  it('call nobody when nothing is left', async () => {
    const { data, calls } = await graph.ask('query($no: Boolean!) { book @include(if: $no) { id } }', { no: false });
    expect({ data, calls }).toEqual({ data: {}, calls: [] });
  });
});
