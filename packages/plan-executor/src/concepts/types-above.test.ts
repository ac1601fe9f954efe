import { describeConcept } from '../testing/concept';

const makers = [
  { id: 'm', boss: { id: 'b' } },
  { id: 'b', boss: null },
];
const things = [
  { __typename: 'Song', id: 's', maker: { id: 'm' }, takes: [[{ id: 'b' }]] },
  { __typename: 'Film', id: 'f', maker: { id: 'm' }, takes: [[{ id: 'b' }], null] },
  { __typename: 'Song', id: 't', maker: null, takes: [] },
];
const photo = ({ id }: { readonly id?: unknown }, { size }: { size?: number }) => `${id} ${size}`;
const oneForBoth = 'the paths of its plan do not tell the types apart: one of the two is asked for in both places';

describeConcept('what is asked depends on the type of an object above', {
  subgraphs: {
    things: {
      schema: `
        type Query { things: [Thing] thing: Thing }
        interface Thing { id: ID! maker: Maker }
        type Song implements Thing { id: ID! maker: Maker takes: [[Maker!]] }
        type Film implements Thing { id: ID! maker: Maker takes: [[Maker!]] }
        type Maker @key(fields: "id") { id: ID! }
      `,
      rows: { Query: { things, thing: things[1] ?? {} } },
    },
    makers: {
      schema: 'type Maker @key(fields: "id") { id: ID! boss: Maker }',
      rows: { Maker: makers },
    },
    photos: {
      schema: 'type Maker @key(fields: "id") { id: ID! photo(size: Int!): String small: String large: String }',
      rows: { Maker: makers.map(({ id }) => ({ id, small: `${id} small`, large: `${id} large` })) },
      resolvers: { Maker: { photo: photo as never } },
    },
  },
  cases: [
    {
      it: 'gives each the value for its own arguments',
      query: `{ things { ... on Song { maker { photo(size: 1) } } ... on Film { maker { photo(size: 2) } } } }`,
      data: { things: [{ maker: { photo: 'm 1' } }, { maker: { photo: 'm 2' } }, { maker: null }] },
      calls: ['things', 'photos', 'photos'],
      stock: {
        because: oneForBoth,
        data: { things: [{ maker: { photo: 'm 1' } }, { maker: { photo: 'm 1' } }, { maker: null }] },
        calls: ['things', 'photos'],
      },
    },
    {
      it: 'gives each the value of its own field, further down and in lists of lists',
      query: `{
        things {
          __typename
          ... on Song { maker { boss { photo: small } } takes { photo(size: 1) } }
          ... on Film { maker { boss { photo: large } } takes { photo(size: 2) } }
        }
      }`,
      data: {
        things: [
          { __typename: 'Song', maker: { boss: { photo: 'b small' } }, takes: [[{ photo: 'b 1' }]] },
          { __typename: 'Film', maker: { boss: { photo: 'b large' } }, takes: [[{ photo: 'b 2' }], null] },
          { __typename: 'Song', maker: null, takes: [] },
        ],
      },
      stock: {
        because: oneForBoth,
        data: {
          things: [
            { __typename: 'Song', maker: { boss: { photo: 'b small' } }, takes: [[{ photo: 'b 1' }]] },
            { __typename: 'Film', maker: { boss: { photo: 'b small' } }, takes: [[{ photo: 'b 1' }], null] },
            { __typename: 'Song', maker: null, takes: [] },
          ],
        },
      },
    },
    {
      it: 'asks only for the type that there is',
      query: `{ thing { ... on Song { maker { photo(size: 1) } } ... on Film { maker { photo(size: 2) } } } }`,
      data: { thing: { maker: { photo: 'm 2' } } },
      calls: ['things', 'photos'],
      stock: {
        because: oneForBoth,
        data: { thing: { maker: { photo: 'm 1' } } },
      },
    },
    {
      it: 'asks once where all types ask for the same',
      query: `{ things { ... on Song { maker { photo(size: 1) } } ... on Film { maker { photo(size: 1) } } } }`,
      data: { things: [{ maker: { photo: 'm 1' } }, { maker: { photo: 'm 1' } }, { maker: null }] },
      calls: ['things', 'photos'],
    },
  ],
});
