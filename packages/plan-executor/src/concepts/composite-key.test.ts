import { describeConcept } from '../testing/concept';

describeConcept('composite key', {
  subgraphs: {
    grants: {
      schema: `
        type Query { grants: [Grant!]! }
        type Grant @key(fields: "funder number") { funder: ID! number: Int! title: String }
      `,
      rows: {
        Query: {
          grants: [
            { funder: 'f1', number: 1, title: 'Ice' },
            { funder: 'f2', number: 1, title: 'Sand' },
          ],
        },
      },
    },
    payments: {
      schema: `type Grant @key(fields: "funder number") { funder: ID! number: Int! paid: Float }`,
      rows: {
        Grant: [
          { funder: 'f1', number: 1, paid: 10.5 },
          { funder: 'f2', number: 1, paid: 20 },
        ],
      },
    },
  },
  cases: [
    {
      it: 'tells apart entities that share one of the two fields',
      query: '{ grants { title paid } }',
      data: {
        grants: [
          { title: 'Ice', paid: 10.5 },
          { title: 'Sand', paid: 20 },
        ],
      },
      calls: ['grants', 'payments'],
    },
  ],
});
