import { TestGraph } from './testing/test-graph';

describe('@provides', () => {
  const graph = new TestGraph({
    books: {
      sdl: `type Query { best: Book @provides(fields: "author { name }") any: Book }
        type Book @key(fields: "id") { id: ID! author: Author @shareable }
        type Author @key(fields: "id") { id: ID! name: String @external }`,
      resolvers: {
        Query: {
          best: () => ({ id: '1', author: { id: 'a', name: 'provided' } }),
          any: () => ({ id: '1', author: { id: 'a' } }),
        },
      },
    },
    authors: {
      sdl: 'type Author @key(fields: "id") { id: ID! name: String @shareable born: Int }',
      resolvers: { Author: { name: () => 'owned', born: () => 1766 } },
    },
  });

  it('spares a call for what is provided', async () => {
    const { data, calls } = await graph.ask('{ best { author { name } } }');
    expect({ data, count: calls.length }).toEqual({ data: { best: { author: { name: 'provided' } } }, count: 1 });
  });

  it('spares none elsewhere', async () => {
    const { data, calls } = await graph.ask('{ any { author { name } } }');
    expect({ data, count: calls.length }).toEqual({ data: { any: { author: { name: 'owned' } } }, count: 2 });
  });
});
