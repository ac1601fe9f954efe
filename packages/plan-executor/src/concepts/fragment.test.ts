import { describeConcept } from '../testing/concept';

describeConcept('fragment', {
  subgraphs: {
    people: {
      schema: `
        type Query { ann: Person bo: Person }
        type Person @key(fields: "id") { id: ID! name: String friend: Person }
      `,
      rows: {
        Query: {
          ann: { id: '1', name: 'Ann', friend: { id: '2', name: 'Bo' } },
          bo: { id: '2', name: 'Bo', friend: null },
        },
      },
    },
    ages: {
      schema: `type Person @key(fields: "id") { id: ID! age: Int }`,
      rows: {
        Person: [
          { id: '1', age: 40 },
          { id: '2', age: 50 },
        ],
      },
    },
  },
  cases: [
    {
      it: 'spreads one fragment over the fields of two subgraphs, twice',
      query: '{ ann { ...Card friend { ...Card } } bo { ...Card } } fragment Card on Person { name age }',
      data: {
        ann: { name: 'Ann', age: 40, friend: { name: 'Bo', age: 50 } },
        bo: { name: 'Bo', age: 50 },
      },
      calls: ['people', 'ages', 'ages', 'ages'],
    },
    {
      it: 'merges a field that stands inside and outside of fragments, in the order of its first mention',
      query: '{ ann { friend { age } ...F id ... { friend { id } } } } fragment F on Person { id friend { name } }',
      data: { ann: { friend: { age: 50, name: 'Bo', id: '2' }, id: '1' } },
    },
  ],
});
