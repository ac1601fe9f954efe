import { TestGraph } from './testing/test-graph';

const media = [
  { __typename: 'Book', id: '1', title: 'Kiều', pages: 10 },
  { __typename: 'Film', id: '1', title: '雪国', minutes: 90 },
];

const graph = new TestGraph({
  media: {
    sdl: `type Query { media: [Medium!]! search: [Found] anything: Medium }
      interface Medium { id: ID! title: String }
      union Found = Book | Film | Person
      type Book implements Medium @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Medium @key(fields: "id") { id: ID! title: String minutes: Int runtime: Int }
      type Person { name: String }`,
    resolvers: {
      Query: {
        media: () => media,
        search: () => [...media, { __typename: 'Person', name: 'Lan' }],
        anything: () => media[1],
      },
      Film: {
        runtime: () => {
          throw new Error('unknown');
        },
      },
    },
  },
  ratings: {
    sdl: `type Book @key(fields: "id") { id: ID! stars(scale: Int! = 5): Int! }
      type Film @key(fields: "id") { id: ID! stars(scale: Int! = 5): Float }`,
    resolvers: {
      Book: { stars: (_: unknown, { scale }: { scale: number }) => scale - 1 },
      Film: { stars: (_: unknown, { scale }: { scale: number }) => scale / 2 },
    },
  },
});

describe('Abstract types', () => {
  it('give each object the fields of its own type, in the order of the operation', async () => {
    const { data } = await graph.ask(
      '{ search { ... on Film { minutes } __typename ... on Medium { title } ... on Person { name } ...b } } fragment b on Book { pages title }',
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        search: [
          { __typename: 'Book', title: 'Kiều', pages: 10 },
          { minutes: 90, __typename: 'Film', title: '雪国' },
          { __typename: 'Person', name: 'Lan' },
        ],
      }),
    );
  });

  it('enter entities of several types with one call, though their keys are alike', async () => {
    const { data, calls } = await graph.ask(
      '{ media { title ... on Book { stars } ... on Film { rating: stars(scale: 3) } } }',
    );
    expect(data).toEqual({
      media: [
        { title: 'Kiều', stars: 4 },
        { title: '雪国', rating: 1.5 },
      ],
    });
    expect(calls[1]?.variables.representations).toEqual([
      { __typename: 'Book', id: '1' },
      { __typename: 'Film', id: '1' },
    ]);
  });

  it('may give one response name to fields that differ by type, and errors the path of the client', async () => {
    const { data, errors, calls } = await graph.ask(
      '{ media { ... on Book { n: pages } ... on Film { n: runtime } } }',
    );
    expect(calls[0]?.query).toContain('n__alias_0');
    expect(data).toEqual({ media: [{ n: 10 }, { n: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([['media', 1, 'n']]);
  });

  it('tell the type under any name', async () => {
    const { data } = await graph.ask('{ kind: __typename anything { a: __typename b: __typename } }');
    expect(data).toEqual({ kind: 'Query', anything: { a: 'Film', b: 'Film' } });
  });

  it.each(['Author', 'Person', 5, '', null])('refuse an object that can not stand there: %j', async (__typename) => {
    const odd = new TestGraph({
      odd: {
        sdl: 'type Query { m: M } interface M { id: ID } type A implements M { id: ID } type Person { id: ID }',
        answer: () => ({ data: { m: { __typename, id: '1' } } }),
      },
    });
    const { data, errors } = await odd.ask('{ m { id ... on A { __typename } } }');
    expect(data).toEqual({ m: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['m'], 'SUBGRAPH_INVALID_RESPONSE'],
    ]);
  });
});
