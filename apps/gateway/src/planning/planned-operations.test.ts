import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';
import { watchPlanning } from '../testing/watch-planning';

describe('PlannedOperations', () => {
  const planned = watchPlanning();
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books, reviews]);
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  it('plan once what is only written otherwise, and answer each in its own order', async () => {
    const before = planned();
    const texts = [
      '{ book(id: 1) { title stars } }',
      'query Q($key: ID!) { book(id: $key) { ...F title } } fragment F on Book { stars }',
      '# the second book\n{ book(id: "2") { stars, stars, title } }',
    ];
    const answers = [];
    for (const text of texts) answers.push((await gateway.ask(text, { variables: { key: '2' } })).data?.book);
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual([
      '{"title":"Truyện Kiều","stars":4}',
      '{"stars":5,"title":"雪国"}',
      '{"stars":5,"title":"雪国"}',
    ]);
    expect(planned() - before).toBe(1);
    const queries = books.calls.map(({ query }) => query);
    expect(queries[2]).toBe(queries[0]);
    expect(books.calls.map(({ variables }) => Object.values(variables))).toEqual([['1'], ['2'], ['2']]);
  });

  it('plan once for each way in which variables decide what is left out', async () => {
    const query =
      'query ($s: Boolean = false, $t: Boolean!) { book(id: 1) { stars @include(if: $s) title @skip(if: $t) } }';
    const ask = async (variables: object) => (await gateway.ask(query, { variables: { ...variables } })).data?.book;
    const before = planned();
    const ways = [{ t: true }, { s: true, t: false }, { s: true, t: true }, { t: false }];
    const books = [{}, { stars: 4, title: 'Truyện Kiều' }, { stars: 4 }, { title: 'Truyện Kiều' }];
    for (let turn = 0; turn < 2; turn++) {
      for (const [index, way] of ways.entries()) expect(await ask(way)).toEqual(books[index]);
    }
    await gateway.ask('{ book(id: 2) { title } }');
    // That with stars and title is the plan of the test before; the last shares the plan of what is left of it.
    expect(planned() - before).toBe(3);
  });

  it('give each field what it requires, though two require one field with different arguments', async () => {
    const goods = await new TinySubgraph(
      'goods',
      'type Query { good: Good } type Good @key(fields: "id") { id: ID! price(in: String!): Int }',
      {
        Query: { good: () => ({ id: '1' }) },
        Good: { price: (_, { in: currency }) => (currency === 'JPY' ? 900 : 6) },
      },
    ).start();
    const shipping = await new TinySubgraph(
      'shipping',
      `type Good @key(fields: "id") {
        id: ID!
        price(in: String!): Int @external
        euros: Int @requires(fields: "price(in: \\"EUR\\")")
        yen: Int @requires(fields: "price(in: \\"JPY\\")")
      }`,
      {
        Good: {
          __resolveReference: (good: object) => good,
          euros: (good: { readonly price: number }) => good.price,
          yen: (good: { readonly price: number }) => good.price,
        },
      },
    ).start();
    const shop = await startTestGateway([goods, shipping]);
    expect((await shop.ask('{ good { euros yen price(in: "EUR") } }')).data).toEqual({
      good: { euros: 6, yen: 900, price: 6 },
    });
    const { data } = await shop.ask('{ __type(name: "Good") { fields { name } } }');
    expect(data).toEqual({ __type: { fields: ['id', 'price', 'euros', 'yen'].map((name) => ({ name })) } });
    await shop.stop();
    await goods.stop();
    await shipping.stop();
  });

  it('give each type what is asked of it below', async () => {
    const things = await new TinySubgraph(
      'things',
      `type Query { things: [Thing] } union Thing = Song | Film
       type Song { maker: Maker } type Film { maker: Maker } type Maker @key(fields: "id") { id: ID! }`,
      { Query: { things: () => ['Song', 'Film'].map((name) => ({ __typename: name, maker: { id: '1' } })) } },
    ).start();
    const photos = await new TinySubgraph('photos', 'type Maker @key(fields: "id") { id: ID! photo(size: Int): Int }', {
      Maker: { photo: (_, { size }) => size },
    }).start();
    const archive = await startTestGateway([things, photos]);
    const query = '{ things { ... on Song { maker { photo(size: 1) } } ... on Film { maker { photo(size: 2) } } } }';
    expect((await archive.ask(query)).data).toEqual({ things: [{ maker: { photo: 1 } }, { maker: { photo: 2 } }] });
    await archive.stop();
    await things.stop();
    await photos.stop();
  });

  it('tell errors by the client’s names', async () => {
    const dates = await new TinySubgraph('dates', 'scalar Day type Query { on(day: Day): Int }').start();
    dates.misbehave = (response) => {
      const [variable] = Object.keys(dates.calls.at(-1)?.variables ?? {});
      const message = `Variable "$${variable}" got invalid value "x"; no day`;
      response.end(
        JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument: variable } }] }),
      );
    };
    const other = await startTestGateway([dates]);
    const { errors } = await other.ask('query ($when: Day) { on(day: $when) }', { variables: { when: 'x' } });
    expect(errors).toMatchObject([
      { message: 'Variable "$when" got invalid value "x"; no day', extensions: { argument: 'when' } },
    ]);
    await other.stop();
    await dates.stop();
  });
});
