import { TinySubgraph } from './tiny-subgraph';

const TITLES: Record<string, string> = { '1': 'Truyện Kiều', '2': '雪国' };

/** Books, by the subgraph that owns them. */
export function booksSubgraph(): TinySubgraph {
  const book = (id: string) => (TITLES[id] ? { __typename: 'Book', id, title: TITLES[id] } : null);
  return new TinySubgraph(
    'books',
    `type Query { books(first: Int, order: Order): [Book!]! book(id: ID!, where: BookFilter): Book secret: String }
     type Mutation { burn(id: ID!): Boolean restore(id: ID!): Book }
     enum Order { TITLE YEAR }
     input BookFilter { year: YearRange }
     input YearRange { in: [Int!] }
     type Book @key(fields: "id") { id: ID! title: String }`,
    {
      Query: {
        books: () => Object.keys(TITLES).map(book),
        book: (_: unknown, { id }: { id: string }) => book(id),
        secret: () => {
          throw new Error('SELECT secret FROM vault');
        },
      },
      Mutation: { burn: () => true, restore: (_: unknown, { id }: { id: string }) => book(id) },
      Book: { __resolveReference: ({ id }: { id: string }) => book(id) },
    },
  );
}

/** Reviews, by a subgraph that extends the books of the other. */
export function reviewsSubgraph(): TinySubgraph {
  return new TinySubgraph(
    'reviews',
    `type Query { latestReview: Review }
     type Review { text: String book: Book }
     type Book @key(fields: "id") { id: ID! stars: Int reviews: [Review!] }`,
    {
      Query: { latestReview: () => ({ text: 'good', book: { id: '2' } }) },
      Book: {
        stars: ({ id }: { id: string }) => Number(id) + 3,
        reviews: () => [{ text: 'good' }],
      } as never,
    },
  );
}
