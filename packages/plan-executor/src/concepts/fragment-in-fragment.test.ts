import { describeConcept } from '../testing/concept';

describeConcept('fragment on an interface inside a fragment on a union', {
  subgraphs: {
    pets: {
      schema: `
        type Query { cat: Cat }
        interface Named { name: String! }
        union Pet = Cat
        type Cat implements Named { name: String! age: Int }
      `,
      rows: { Query: { cat: { name: 'Tama', age: 3 } } },
    },
  },
  cases: [
    {
      it: 'goes by the type of the object, not by the fragment around',
      query: '{ cat { ... on Pet { ... on Named { name } } age } }',
      data: { cat: { name: 'Tama', age: 3 } },
      stock: {
        because: 'compares the inner condition with the outer one when the plan has no __typename there (6.3.2)',
        data: { cat: { age: 3 } },
      },
    },
  ],
});
