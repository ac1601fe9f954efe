import { describeConcept } from '../testing/concept';

/** Apollo's planner: what a skipped field requires is demanded of each representation, but fetched only if it is not skipped. */
const because = 'what stands beside the skipped field waits for what only that one requires (6.3.2)';

describeConcept('@skip and @include with @requires', {
  subgraphs: {
    clinic: {
      schema: `
        type Query { patient: Patient }
        type Patient @key(fields: "id") { id: ID! name: String weight: Int! height: Int! }
      `,
      rows: { Query: { patient: { id: '1', name: 'Ann', weight: 60, height: 170 } } },
    },
    ward: {
      schema: `
        type Patient @key(fields: "id") {
          id: ID!
          weight: Int! @external
          height: Int! @external
          bed: Int
          room: String
          dose: Int @requires(fields: "weight")
          frame: Int @requires(fields: "height")
        }
      `,
      rows: { Patient: [{ id: '1', bed: 7, room: 'A' }] },
      resolvers: {
        Patient: { dose: ({ weight }) => Number(weight) * 2, frame: ({ height }) => Number(height) + 10 },
      },
    },
  },
  cases: [
    {
      it: 'gives what stands beside a field that is left out for good',
      query: '{ patient { bed dose @skip(if: true) } }',
      data: { patient: { bed: 7 } },
      calls: ['clinic', 'ward'],
      stock: { because, data: { patient: { bed: null } }, calls: ['clinic'] },
    },
    {
      it: 'gives what stands beside a field that a variable leaves out',
      query: 'query ($off: Boolean!) { patient { bed dose @include(if: $off) } }',
      variables: { off: false },
      data: { patient: { bed: 7 } },
      calls: ['clinic', 'ward'],
      stock: { because, data: { patient: { bed: null } }, calls: ['clinic'] },
    },
    {
      it: 'gives what stands beside a field that the default of a variable leaves out',
      query: 'query ($on: Boolean = true) { patient { bed dose @skip(if: $on) } }',
      data: { patient: { bed: 7 } },
      calls: ['clinic', 'ward'],
      stock: { because, data: { patient: { bed: null } }, calls: ['clinic'] },
    },
    {
      it: 'fetches what a field requires that is not left out',
      query: 'query ($off: Boolean!) { patient { bed dose @skip(if: $off) } }',
      variables: { off: false },
      data: { patient: { bed: 7, dose: 120 } },
      calls: ['clinic', 'ward'],
    },
    {
      it: 'fetches only what the one of two fields requires that is asked for',
      query: 'query ($a: Boolean!) { patient { dose @include(if: $a) frame @skip(if: $a) room } }',
      variables: { a: true },
      data: { patient: { dose: 120, room: 'A' } },
      stock: { because, data: { patient: { dose: null, room: null } } },
    },
    {
      it: 'gives what stands beside fragments that are left out',
      query: `
        query ($a: Boolean!, $b: Boolean!) { patient { bed ...Sizes @include(if: $a) ... @skip(if: $b) { room } } }
        fragment Sizes on Patient { dose ... @include(if: $b) { frame } }
      `,
      variables: { a: false, b: false },
      data: { patient: { bed: 7, room: 'A' } },
    },
    {
      it: 'gives a field that one of two mentions leaves out',
      query: 'query ($a: Boolean!) { patient { dose @skip(if: $a) bed dose @include(if: $a) frame @skip(if: $a) } }',
      variables: { a: true },
      data: { patient: { dose: 120, bed: 7 } },
      stock: { because, data: { patient: { dose: null, bed: null } } },
    },
    {
      it: 'gives what a left-out field requires when the client asks for that itself',
      query: '{ patient { weight dose @skip(if: true) bed } }',
      data: { patient: { weight: 60, bed: 7 } },
    },
    {
      it: 'asks nobody but the owner when everything of another subgraph is left out',
      query: 'query ($a: Boolean!) { patient { name dose @skip(if: $a) ... @skip(if: $a) { bed frame } } }',
      variables: { a: true },
      data: { patient: { name: 'Ann' } },
    },
    {
      it: 'asks nobody when nothing is left',
      query: 'query ($no: Boolean!) { patient @include(if: $no) { dose } }',
      variables: { no: false },
      data: {},
      calls: [],
    },
  ],
});
