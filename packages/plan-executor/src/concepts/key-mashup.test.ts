import { describeConcept } from '../testing/concept';

describeConcept('several keys of one entity', {
  subgraphs: {
    passports: {
      schema: `
        type Query { traveller: Person }
        type Person @key(fields: "passport") { passport: ID! issued: String }
      `,
      rows: { Query: { traveller: { passport: 'p1', issued: '2020' } } },
    },
    registry: {
      schema: `type Person @key(fields: "passport") @key(fields: "tax") { passport: ID! tax: ID! }`,
      rows: { Person: [{ passport: 'p1', tax: 't1' }] },
    },
    taxes: {
      schema: `
        type Person @key(fields: "tax") @key(fields: "tax file { number }") { tax: ID! file: File! owes: Int }
        type File { number: Int! @shareable }
      `,
      rows: { Person: [{ tax: 't1', file: { number: 7 }, owes: 12 }] },
    },
    archive: {
      schema: `
        type Person @key(fields: "tax file { number }") { tax: ID! file: File! pages: Int }
        type File { number: Int! @shareable }
      `,
      rows: { Person: [{ tax: 't1', file: { number: 7 }, pages: 90 }] },
    },
  },
  cases: [
    {
      it: 'goes through the subgraph that knows both keys',
      query: '{ traveller { owes } }',
      data: { traveller: { owes: 12 } },
      calls: ['passports', 'registry', 'taxes'],
    },
    {
      it: 'gathers a key of fields from two subgraphs',
      query: '{ traveller { pages issued } }',
      data: { traveller: { pages: 90, issued: '2020' } },
      calls: ['passports', 'registry', 'taxes', 'archive'],
    },
  ],
});
