import { describeConcept } from '../testing/concept';

describeConcept('@requires', {
  subgraphs: {
    parcels: {
      schema: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! weight: Int size: Size }
        type Size { width: Int height: Int }
      `,
      rows: {
        Query: { parcels: [{ id: '1' }, { id: '2' }] },
        Parcel: [
          { id: '1', weight: 3, size: { width: 2, height: 5 } },
          { id: '2', weight: null, size: null },
        ],
      },
      resolvers: {
        Query: {
          parcels: () => [
            { id: '1', weight: 3, size: { width: 2, height: 5 } },
            { id: '2', weight: null, size: null },
          ],
        },
      },
    },
    post: {
      schema: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          size: Size @external
          postage: Int @requires(fields: "weight")
          area: Int @requires(fields: "size { width height }")
        }
        type Size { width: Int @external height: Int @external }
      `,
      rows: { Parcel: [{ id: '1' }, { id: '2' }] },
      resolvers: {
        Parcel: {
          postage: ({ weight }) => (weight === null ? null : Number(weight) * 10),
          area: ({ size }) => {
            const { width = 0, height = 0 } = (size ?? {}) as { width?: number; height?: number };
            return size === null ? null : width * height;
          },
        },
      },
    },
  },
  cases: [
    {
      it: 'sends the required field along, null included, and keeps it from the client',
      query: '{ parcels { postage } }',
      data: { parcels: [{ postage: 30 }, { postage: null }] },
      calls: ['parcels', 'post'],
    },
    {
      it: 'sends the required fields of an object',
      query: '{ parcels { area } }',
      data: { parcels: [{ area: 10 }, { area: null }] },
      calls: ['parcels', 'post'],
    },
    {
      it: "merges with the client's own selection, whatever its alias",
      query: '{ parcels { weight: id heavy: weight area size { w: width } } }',
      data: {
        parcels: [
          { weight: '1', heavy: 3, area: 10, size: { w: 2 } },
          { weight: '2', heavy: null, area: null, size: null },
        ],
      },
    },
  ],
});
