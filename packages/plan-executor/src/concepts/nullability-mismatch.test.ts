import { describeConcept } from '../testing/concept';

describeConcept('field that is stricter in one subgraph', {
  subgraphs: {
    strict: {
      schema: `
        type Query { strict: User }
        type User @key(fields: "id") { id: ID! name: String! @shareable tags: [String!]! @shareable }
      `,
      rows: { Query: { strict: { id: '1', name: 'Ann', tags: ['a'] } }, User: [{ id: '1', name: 'Ann', tags: ['a'] }] },
    },
    lax: {
      schema: `
        type Query { lax: User }
        type User @key(fields: "id") { id: ID! name: String @shareable tags: [String] @shareable }
      `,
      rows: { Query: { lax: { id: '2', name: null, tags: [null] } }, User: [{ id: '2', name: null, tags: [null] }] },
    },
  },
  cases: [
    {
      it: 'is as lax for clients as the laxest',
      query: '{ strict { name tags } lax { name tags } }',
      data: { strict: { name: 'Ann', tags: ['a'] }, lax: { name: null, tags: [null] } },
    },
  ],
});
