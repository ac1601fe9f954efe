import { describeConcept } from '../testing/concept';

describeConcept('@skip and @include', {
  subgraphs: {
    people: {
      schema: `
        type Query { ann: Person }
        type Person @key(fields: "id") { id: ID! name: String! }
      `,
      rows: { Query: { ann: { id: '1', name: 'Ann' } } },
    },
    ages: {
      schema: `type Person @key(fields: "id") { id: ID! age: Int pet: Pet animal: Animal } union Animal = Pet type Pet { name: String age: Int }`,
      rows: {
        Person: [{ id: '1', age: 40, pet: { name: 'Tama', age: 3 }, animal: { __typename: 'Pet', name: 'Tama' } }],
      },
    },
  },
  cases: [
    {
      it: 'spares the call of which everything is left out',
      query: 'query ($on: Boolean!) { ann { name age @include(if: $on) } }',
      variables: { on: false },
      data: { ann: { name: 'Ann' } },
      calls: ['people'],
    },
    {
      it: 'makes the call when it is not',
      query: 'query ($off: Boolean = false) { ann { name age @skip(if: $off) } }',
      data: { ann: { name: 'Ann', age: 40 } },
      calls: ['people', 'ages'],
    },
    {
      it: 'follows conditions inside conditions',
      query:
        'query ($a: Boolean!, $b: Boolean!) { ann { ... @include(if: $a) { name pet @skip(if: $b) { name age @include(if: $a) } } } }',
      variables: { a: true, b: false },
      data: { ann: { name: 'Ann', pet: { name: 'Tama', age: 3 } } },
    },
    {
      it: 'leaves a field out unless both conditions hold',
      query:
        'query ($a: Boolean!, $b: Boolean!) { ann { name @skip(if: $b) @include(if: $a) age @skip(if: $a) @include(if: $a) id } }',
      variables: { a: true, b: true },
      data: { ann: { id: '1' } },
    },
    {
      it: 'gives a field that one of two mentions selects',
      query:
        'query ($a: Boolean!) { ann { pet @skip(if: $a) { name } pet { age } ...F @include(if: $a) } } fragment F on Person { pet { a: age } }',
      variables: { a: true },
      data: { ann: { pet: { age: 3, a: 3 } } },
    },
    {
      it: 'gives an empty object when everything below it is left out by a variable',
      query: 'query ($off: Boolean!) { ann { name @include(if: $off) } }',
      variables: { off: false },
      data: { ann: {} },
    },
    {
      it: 'gives an empty object when everything below it is left out for good',
      query: '{ ann { name pet { name @include(if: false) } } }',
      data: { ann: { name: 'Ann', pet: {} } },
    },
    {
      it: 'gives an empty object when the only fragment below it is left out for good',
      query: 'query ($on: Boolean!) { ann { name animal @include(if: $on) { ... on Pet @skip(if: true) { name } } } }',
      variables: { on: true },
      data: { ann: { name: 'Ann', animal: {} } },
      stock: {
        because: 'the planner drops the field along with the fragment (6.3.2)',
        data: { ann: { name: 'Ann', animal: null } },
      },
    },
  ],
});
