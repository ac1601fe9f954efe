import { describeConcept } from '../testing/concept';

describeConcept('name that every JavaScript object has', {
  subgraphs: {
    things: {
      schema: `
        type Query { thing: Thing constructor: Thing }
        type Thing @key(fields: "id") { id: ID! toString: String valueOf: Thing }
      `,
      rows: {
        Query: { thing: { id: '1' }, constructor: { id: '2' } },
        Thing: [{ id: '1', toString: 'text', valueOf: null }],
      },
      resolvers: {
        Thing: { toString: ({ id }: { id: string }) => `text ${id}`, valueOf: () => ({ id: '3' }) } as never,
      },
    },
    more: {
      schema: `type Thing @key(fields: "id") { id: ID! hasOwnProperty: Int }`,
      resolvers: { Thing: { hasOwnProperty: () => 4 } as never },
    },
  },
  cases: [
    {
      it: 'is a field like any other',
      query: '{ constructor { toString hasOwnProperty } thing { valueOf { id hasOwnProperty } } }',
      data: {
        constructor: { toString: 'text 2', hasOwnProperty: 4 },
        thing: { valueOf: { id: '3', hasOwnProperty: 4 } },
      },
    },
    {
      it: 'is an alias like any other',
      query: '{ prototype: thing { isPrototypeOf: id constructor: hasOwnProperty } }',
      data: { prototype: { isPrototypeOf: '1', constructor: 4 } },
    },
    {
      it: 'is null where the subgraph leaves it out',
      query: '{ thing { toLocaleString: __typename valueOf { valueOf { id } } } }',
      data: { thing: { toLocaleString: 'Thing', valueOf: { valueOf: { id: '3' } } } },
    },
  ],
});
