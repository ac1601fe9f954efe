import { describeConcept } from '../testing/concept';

describeConcept('nested key', {
  subgraphs: {
    sites: {
      schema: `
        type Query { sites: [Site!]! }
        type Site @key(fields: "place { country code }") { place: Place! name: String! }
        type Place { country: String! @shareable code: Int! @shareable height: Int }
      `,
      rows: {
        Query: {
          sites: [
            { place: { country: 'IS', code: 1, height: 40 }, name: 'North' },
            { place: { country: 'FI', code: 1, height: null }, name: 'South' },
          ],
        },
      },
    },
    climate: {
      schema: `
        type Site @key(fields: "place { country code }") { place: Place! rain: Int }
        type Place { country: String! @shareable code: Int! @shareable }
      `,
      rows: {
        Site: [
          { place: { country: 'IS', code: 1 }, rain: 800 },
          { place: { country: 'FI', code: 1 }, rain: 650 },
        ],
      },
    },
  },
  cases: [
    {
      it: 'enters by an object inside the entity',
      query: '{ sites { name rain } }',
      data: {
        sites: [
          { name: 'North', rain: 800 },
          { name: 'South', rain: 650 },
        ],
      },
      calls: ['sites', 'climate'],
    },
    {
      it: "merges the client's selection of that object with the key",
      query: '{ sites { rain place { height } place { code } } }',
      data: {
        sites: [
          { rain: 800, place: { height: 40, code: 1 } },
          { rain: 650, place: { height: null, code: 1 } },
        ],
      },
    },
  ],
});
