import { describeConcept } from '../testing/concept';

describeConcept('circular reference', {
  subgraphs: {
    people: {
      schema: `
        type Query { ann: Person }
        type Person @key(fields: "id") { id: ID! name: String employer: Company }
        type Company @key(fields: "id") { id: ID! }
      `,
      rows: {
        Query: { ann: { id: 'ann', name: 'Ann', employer: { id: 'c' } } },
        Person: [
          { id: 'ann', name: 'Ann', employer: { id: 'c' } },
          { id: 'bo', name: 'Bo', employer: { id: 'c' } },
        ],
      },
    },
    companies: {
      schema: `
        type Company @key(fields: "id") { id: ID! staff: [Person!] }
        type Person @key(fields: "id") { id: ID! }
      `,
      rows: { Company: [{ id: 'c', staff: [{ id: 'ann' }, { id: 'bo' }] }] },
    },
  },
  cases: [
    {
      it: 'goes to and fro as often as the operation does',
      query: '{ ann { employer { staff { name employer { staff { name } } } } } }',
      data: {
        ann: {
          employer: {
            staff: ['Ann', 'Bo'].map((name) => ({ name, employer: { staff: [{ name: 'Ann' }, { name: 'Bo' }] } })),
          },
        },
      },
      calls: ['people', 'companies', 'people', 'companies', 'people'],
    },
    {
      it: 'gives each depth its own selection although the objects are the same',
      query: '{ ann { employer { staff { id employer { staff { name } } } } } }',
      data: {
        ann: {
          employer: {
            staff: ['ann', 'bo'].map((id) => ({ id, employer: { staff: [{ name: 'Ann' }, { name: 'Bo' }] } })),
          },
        },
      },
    },
  ],
});
