import { TestGraph } from './testing/test-graph';

const graph = new TestGraph({
  media: {
    sdl: `type Query { media: [Medium!]! }
      interface Medium @key(fields: "id") { id: ID! title: String }
      type Book implements Medium @key(fields: "id") { id: ID! title: String }
      type Film implements Medium @key(fields: "id") { id: ID! title: String }`,
    resolvers: {
      Query: {
        media: () => [
          { __typename: 'Book', id: '1', title: 'Kiều' },
          { __typename: 'Film', id: '2', title: '雪国' },
        ],
      },
      Medium: {
        __resolveReference: ({ id }: { id: string }) => ({
          __typename: id === '1' ? 'Book' : 'Film',
          id,
          title: `T${id}`,
        }),
      },
    },
  },
  ratings: {
    sdl: `type Query { rated: [Medium!]! }
      type Medium @key(fields: "id") @interfaceObject { id: ID! stars: Int raters: [String!]! }`,
    resolvers: {
      Query: { rated: () => [{ id: '2' }, { id: '1' }] },
      Medium: { stars: ({ id }: { id: string }) => Number(id) + 2, raters: () => ['Lan'] },
    },
  },
});

describe('Interface objects', () => {
  it('are asked by the name of the interface', async () => {
    const { data, calls } = await graph.ask('{ media { __typename title stars } }');
    expect(data).toEqual({
      media: [
        { __typename: 'Book', title: 'Kiều', stars: 3 },
        { __typename: 'Film', title: '雪国', stars: 4 },
      ],
    });
    expect(calls[1]?.variables.representations).toEqual([
      { __typename: 'Medium', id: '1' },
      { __typename: 'Medium', id: '2' },
    ]);
  });

  it('serve a field of one of its types', async () => {
    const { data } = await graph.ask('{ media { title ... on Book { stars raters } } }');
    expect(data).toEqual({ media: [{ title: 'Kiều', stars: 3, raters: ['Lan'] }, { title: '雪国' }] });
  });

  it('learn their type where they come first', async () => {
    const { data } = await graph.ask('{ rated { stars ... on Film { title } __typename } }');
    expect(data).toEqual({
      rated: [
        { stars: 4, title: 'T2', __typename: 'Film' },
        { stars: 3, __typename: 'Book' },
      ],
    });
  });

  it('need no type where none is asked for', async () => {
    const { data, calls } = await graph.ask('{ rated { id stars } }');
    expect(data).toEqual({
      rated: [
        { id: '2', stars: 4 },
        { id: '1', stars: 3 },
      ],
    });
    expect(calls).toHaveLength(1);
  });
});
