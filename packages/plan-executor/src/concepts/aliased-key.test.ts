import { describeConcept } from '../testing/concept';

describeConcept('alias that is the name of a key', {
  subgraphs: {
    grants: {
      schema: `
        type Query { grant: Grant }
        type Grant @key(fields: "number") { number: Int! title: String }
      `,
      rows: { Query: { grant: { number: 7, title: 'Ice' } } },
    },
    payments: {
      schema: `type Grant @key(fields: "number") { number: Int! paid: Float }`,
      rows: { Grant: [{ number: 7, paid: 10.5 }] },
    },
  },
  cases: [
    {
      it: 'gives the field that the client asks for under that name',
      query: '{ grant { number: title paid } }',
      data: { grant: { number: 'Ice', paid: 10.5 } },
      stock: {
        because: 'the planner takes the key for the field of that name, so that the client never gets its own (6.3.2)',
        data: { grant: { number: null, paid: 10.5 } },
        errors: ['grant.number'],
      },
    },
    {
      it: 'gives the key itself under another name beside it',
      query: '{ grant { no: number paid } }',
      data: { grant: { no: 7, paid: 10.5 } },
      calls: ['grants', 'payments'],
    },
  ],
});
