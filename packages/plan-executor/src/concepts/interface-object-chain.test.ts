import { describeConcept } from '../testing/concept';

const media = [
  { __typename: 'Song', id: 's', title: 'Blue' },
  { __typename: 'Talk', id: 't', title: 'Red' },
];

describeConcept('two subgraphs with one @interfaceObject', {
  subgraphs: {
    media: {
      schema: `
        interface Media @key(fields: "id") { id: ID! title: String }
        type Song implements Media @key(fields: "id") { id: ID! title: String }
        type Talk implements Media @key(fields: "id") { id: ID! title: String }
      `,
      rows: { Media: media, Song: media, Talk: media },
    },
    lists: {
      schema: `
        type Query { list: [Media!] }
        type Media @key(fields: "id") @interfaceObject { id: ID! }
      `,
      rows: { Query: { list: [{ id: 's' }, { id: 't' }, { id: 's' }] }, Media: [{ id: 's' }, { id: 't' }] },
    },
    plays: {
      schema: `type Media @key(fields: "id") @interfaceObject { id: ID! plays: Int related: Media }`,
      rows: {
        Media: [
          { id: 's', plays: 10, related: { id: 't', plays: 20 } },
          { id: 't', plays: 20, related: null },
        ],
      },
    },
  },
  cases: [
    {
      it: 'goes from one to the other without the types',
      query: '{ list { plays } }',
      data: { list: [{ plays: 10 }, { plays: 20 }, { plays: 10 }] },
      calls: ['lists', 'plays'],
    },
    {
      it: 'learns the types where fragments need them',
      query:
        '{ list { plays ... on Talk { title related { id } } ... on Song { related { __typename title plays } } } }',
      data: {
        list: [
          { plays: 10, related: { __typename: 'Talk', title: 'Red', plays: 20 } },
          { plays: 20, title: 'Red', related: null },
          { plays: 10, related: { __typename: 'Talk', title: 'Red', plays: 20 } },
        ],
      },
    },
  ],
});
