import { describeConcept } from '../testing/concept';

const echo = (_: unknown, { filter }: { filter?: unknown }) => JSON.stringify(filter);

describeConcept('input object with different fields per subgraph', {
  subgraphs: {
    people: {
      schema: `
        type Query { people(filter: Filter): String }
        input Filter { first: Int! = 10 name: String }
      `,
      resolvers: { Query: { people: echo as never } },
    },
    funds: {
      schema: `
        type Query { funds(filter: Filter): String }
        input Filter { first: Int! = 10 currency: String }
      `,
      resolvers: { Query: { funds: echo as never } },
    },
  },
  cases: [
    {
      it: 'passes the fields that all subgraphs have',
      query: 'query ($filter: Filter) { people(filter: $filter) funds(filter: { first: 3 }) }',
      variables: { filter: { first: 2 } },
      data: { people: '{"first":2}', funds: '{"first":3}' },
    },
    {
      it: 'leaves an input object out that the client leaves out',
      query: 'query ($filter: Filter) { people(filter: $filter) }',
      data: { people: null },
    },
    {
      it: 'tells an explicit null apart from nothing',
      query: 'query ($filter: Filter) { people(filter: $filter) }',
      variables: { filter: null },
      data: { people: 'null' },
    },
  ],
});
