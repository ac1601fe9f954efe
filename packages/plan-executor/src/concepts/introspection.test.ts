import { describeConcept } from '../testing/concept';

describeConcept('introspection', {
  subgraphs: {
    people: {
      schema: `
        type Query { ann: Person }
        type Person @key(fields: "id") { id: ID! secret: Int @inaccessible }
      `,
      rows: { Query: { ann: { id: '1' } } },
    },
    ages: { schema: `type Person @key(fields: "id") { id: ID! age: Int }` },
  },
  cases: [
    {
      it: 'shows what clients see, without a call',
      query: '{ __type(name: "Person") { name fields { name } } __schema { queryType { name } } }',
      data: {
        __type: { name: 'Person', fields: [{ name: 'id' }, { name: 'age' }] },
        __schema: { queryType: { name: 'Query' } },
      },
      calls: [],
    },
    {
      it: 'keeps the machinery of federation to itself',
      query: '{ entities: __type(name: "_Entity") { name } any: __type(name: "_Any") { name } }',
      data: { entities: null, any: null },
      calls: [],
    },
    {
      it: 'takes aliases, variables, fragments and conditions',
      query:
        'query ($name: String!, $on: Boolean!) { t: __type(name: $name) { ...T kind @skip(if: $on) } ann { id } } fragment T on __Type { n: name fields @include(if: $on) { name } }',
      variables: { name: 'Query', on: true },
      data: { t: { n: 'Query', fields: [{ name: 'ann' }] }, ann: { id: '1' } },
      calls: ['people'],
    },
  ],
});
