import { describeConcept } from '../testing/concept';

describeConcept('key that is not resolvable', {
  subgraphs: {
    blog: {
      schema: `
        type Query { post: Post }
        type Post @key(fields: "id") { id: ID! title: String author: Author }
        type Author @key(fields: "id", resolvable: false) { id: ID! }
      `,
      rows: {
        Query: { post: { id: '1', title: 'Hello', author: { id: 'a' } } },
        Post: [{ id: '1', title: 'Hello', author: { id: 'a' } }],
      },
    },
    authors: {
      schema: `
        type Query { author: Author }
        type Author @key(fields: "id") { id: ID! name: String latest: Post }
        type Post @key(fields: "id", resolvable: false) { id: ID! }
      `,
      rows: {
        Query: { author: { id: 'a', name: 'Ann', latest: { id: '1' } } },
        Author: [{ id: 'a', name: 'Ann', latest: { id: '1' } }],
      },
    },
  },
  cases: [
    {
      it: 'leads out of the subgraph that has it',
      query: '{ post { author { name } } }',
      data: { post: { author: { name: 'Ann' } } },
      calls: ['blog', 'authors'],
    },
    {
      it: 'leads back by the key that is resolvable there',
      query: '{ author { latest { title author { latest { id } } } } }',
      data: { author: { latest: { title: 'Hello', author: { latest: { id: '1' } } } } },
      calls: ['authors', 'blog', 'authors'],
    },
  ],
});
