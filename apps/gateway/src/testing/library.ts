import { TinySubgraph } from './tiny-subgraph';

/** A book of the library: whatever a test needs it to be. */
export interface LibraryBook {
  readonly id: string;
  readonly title?: string | null;
  readonly tags?: readonly string[];
  readonly pages?: number | null;
  readonly price?: string;
  readonly author?: { readonly name: string; readonly born: number | null } | null;
  readonly chapters?: readonly { readonly title: string }[];
}

interface Page {
  readonly first: number;
  readonly after?: string | null;
  readonly genre?: string | null;
}

const SOURCE = { source: 'REGISTER', licence: 'CC0-1.0', note: null };

/** A subgraph with connections, over books that a test may change while it runs. */
export class Library {
  books: readonly LibraryBook[] = [];
  /** The cursor at which reading fails. */
  failsAfter: string | undefined;
  readonly subgraph: TinySubgraph;

  constructor() {
    const page = (given: Page) => this.page(given);
    this.subgraph = new TinySubgraph(
      'library',
      `type Query {
         books(first: Int = 2, after: String, last: Int, genre: String): BookConnection
         uncounted(first: Int = 2, after: String): BookListing
         shelf(id: ID!): Shelf
         shelves: [Shelf!]!
         plain: [Book!]!
       }
       type Mutation { burn: BookConnection }
       type Shelf { label: String books(first: Int = 2, after: String, genre: String): BookConnection }
       type BookConnection { nodes: [Book!]! edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! }
       type BookListing { nodes: [Book!]! pageInfo: PageInfo! }
       type BookEdge { node: Book! cursor: String! }
       type PageInfo { hasNextPage: Boolean! endCursor: String }
       type Book {
         id: ID! title(lang: String): String tags: [String!]! pages: Int price: String isOld: Boolean
         author: Author chapters: [Chapter!]! origin: Origin! @tag(name: "export")
       }
       type Author { name: String! born: Int }
       type Chapter { title: String! }
       type Origin { source: String! licence: String note: String statement(of: String!): String }`,
      {
        Query: {
          books: (_: unknown, given: Page) => page(given),
          uncounted: (_: unknown, given: Page) => page(given),
          shelf: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : { label: id }),
          shelves: () => [{ label: 'a' }],
          plain: () => [],
        },
        Shelf: { books: (_: unknown, given: Page) => page(given) } as never,
      },
    );
  }

  private page({ first, after, genre }: Page): object {
    if (after != null && after === this.failsAfter) throw new Error('SELECT secret FROM vault');
    const wanted = genre === 'none' ? [] : this.books;
    const from = after == null ? 0 : Number(after.slice(1));
    const nodes = wanted.slice(from, from + first).map((book) => ({ tags: [], chapters: [], origin: SOURCE, ...book }));
    const hasNextPage = from + first < wanted.length;
    return {
      nodes,
      edges: nodes.map((node, index) => ({ node, cursor: `c${from + index + 1}` })),
      pageInfo: { hasNextPage, endCursor: nodes.length > 0 ? `c${from + nodes.length}` : null },
      totalCount: wanted.length,
    };
  }
}
