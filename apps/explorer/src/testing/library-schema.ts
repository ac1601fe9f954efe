import { buildSchema } from 'graphql';

/** A small schema with all that tables, charts and pages look at. */
export const librarySchema = buildSchema(`
  scalar Decimal
  scalar Date
  type Query { shelf: Shelf, books(first: Int, after: String, where: String): BookConnection, kinds: [String!] }
  type Shelf { name: String, books(first: Int, after: String): BookConnection }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! totalCount: Int! pageInfo: PageInfo! }
  type BookEdge { node: Book! rank: Int }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  interface Named { name: String }
  type Author implements Named { name: String, prizes: [Prize!]! }
  type Prize { title: String, year: Int }
  type Book { id: ID! title: String price: Money boughtOn: Date tags: [String!] authors: [Author!]! maker: Named }
  type Money { amount: Decimal! currency: String! }
`);
