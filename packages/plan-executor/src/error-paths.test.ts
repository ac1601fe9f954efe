import type { SubgraphAnswer, SubgraphRequest } from './subgraph-call';
import { TestGraph } from './testing/test-graph';

const books = {
  sdl: `type Query { books: [Book] best: Book pair: Pair } type Pair { left: Book right: Book }
    type Book @key(fields: "id") { id: ID! sequel: Book }`,
  resolvers: {
    Query: { books: () => [{ id: '1' }, null, { id: '2' }, { id: '1' }], best: () => ({ id: '2' }) },
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id }), sequel: () => ({ id: '9' }) },
  },
};

const reviews = (answer: (request: SubgraphRequest) => SubgraphAnswer | Promise<SubgraphAnswer>) => ({
  sdl: 'type Query { latest: Int oldest: Int } type Book @key(fields: "id") { id: ID! stars: Int review: Review } type Review { text: String }',
  answer,
});

const ask = async (query: string, answer: (request: SubgraphRequest) => SubgraphAnswer | Promise<SubgraphAnswer>) => {
  const { data, errors = [] } = await new TestGraph({ books, reviews: reviews(answer) }).ask(query);
  return { data, errors: errors.map(({ path, message, extensions }) => [path?.join('.'), message, extensions]) };
};

const anyEntities = ({ variables }: SubgraphRequest) =>
  (variables.representations as { id: string }[]).map(({ id }) => ({ stars: Number(id) }));

describe('Error paths', () => {
  it('lead to every place of the entity', async () => {
    const { data, errors } = await ask('{ books { stars } }', (request) => ({
      data: { _entities: [{ stars: null }, ...anyEntities(request).slice(1)] },
      errors: [{ message: 'No.', path: ['_entities', 0, 'stars'], extensions: { code: 'X', more: 1 } }],
    }));
    expect(data).toEqual({ books: [{ stars: null }, null, { stars: 2 }, { stars: null }] });
    const extensions = { code: 'X', more: 1, subgraph: 'reviews' };
    expect(errors).toEqual([
      ['books.0.stars', 'No.', extensions],
      ['books.3.stars', 'No.', extensions],
    ]);
  });

  it('have the names that the client gave', async () => {
    const { errors } = await ask('{ top: best { rating: stars } }', () => ({
      data: { _entities: [{ rating: null }] },
      errors: [{ message: 'No.', path: ['_entities', 0, 'rating'] }],
    }));
    expect(errors.map(([path]) => path)).toEqual(['top.rating']);
  });

  it('lead to the entity when it can not be entered', async () => {
    const { errors } = await ask('{ books { stars } }', () => ({
      data: { _entities: [null, { stars: 2 }] },
      errors: [{ message: 'Gone.', path: ['_entities', 0] }],
    }));
    expect(errors.map(([path]) => path)).toEqual(['books.0', 'books.3']);
  });

  it.each([
    ['no path', undefined],
    ['a path that is none', 'books'],
    ['an entity that was not asked for', ['_entities', 99]],
    ['all entities', ['_entities']],
  ])('lead to the first list when the subgraph gives %s', async (_, path) => {
    const { data, errors } = await ask('{ books { stars } }', () => ({
      data: null,
      errors: [{ message: 'No.', path }],
    }));
    expect(data).toEqual({ books: [{ stars: null }, null, { stars: null }, { stars: null }] });
    expect(errors).toEqual([['books', 'No.', { subgraph: 'reviews' }]]);
  });

  it('lead to each root field of a fetch that failed', async () => {
    const { data, errors } = await ask('{ newest: latest oldest }', () => ({ errors: [{ message: 'Down.' }] }));
    expect(data).toEqual({ newest: null, oldest: null });
    expect(errors.map(([path]) => path)).toEqual(['newest', 'oldest']);
  });

  it.each<[string, () => SubgraphAnswer]>([
    ['too few entities', () => ({ data: { _entities: [] } })],
    ['no entities', () => ({ data: {} })],
    ['null without an error', () => ({ data: null })],
    ['nothing', () => ({})],
  ])('are told when a subgraph answers %s', async (_, answer) => {
    const { data, errors } = await ask('{ best { id stars } }', answer);
    expect(data).toEqual({ best: { id: '2', stars: null } });
    expect(errors).toEqual([
      ['best', expect.stringContaining('"reviews"'), { code: 'SUBGRAPH_INVALID_RESPONSE', subgraph: 'reviews' }],
    ]);
  });

  it('are told when the call itself throws', async () => {
    const { data, errors } = await ask('{ best { id stars } }', () => {
      throw new Error('wire cut');
    });
    expect(data).toEqual({ best: { id: '2', stars: null } });
    expect(errors).toEqual([['best', 'wire cut', { subgraph: 'reviews' }]]);
  });

  it('end where the client selected nothing more', async () => {
    const shelf = new TestGraph({
      books: {
        ...books,
        answer: () => ({
          data: { best: { __typename: 'Book', id: null } },
          errors: [{ message: 'No.', path: ['best', 'id'] }],
        }),
      },
      reviews: reviews(() => ({ data: { _entities: [{ stars: 1 }] } })),
    });
    const { data, errors } = await shelf.ask('{ best { stars } }');
    expect(data).toEqual({ best: { stars: 1 } });
    expect(errors?.map(({ path }) => path)).toEqual([['best']]);
  });

  it('stand beside an answer for what has no error', async () => {
    const { data } = await ask('{ books { id stars review { text } } }', () => ({
      data: {
        _entities: [
          { stars: 4, review: null },
          { stars: 5, review: { text: 'good' } },
        ],
      },
      errors: [{ message: 'No.', path: ['_entities', 0, 'review'] }],
    }));
    expect(data).toEqual({
      books: [
        { id: '1', stars: 4, review: null },
        null,
        { id: '2', stars: 5, review: { text: 'good' } },
        { id: '1', stars: 4, review: null },
      ],
    });
  });
});
