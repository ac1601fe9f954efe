import { TestGraph } from './testing/test-graph';

const people: Record<string, { id: string; name: string; employer: { id: string } | null }> = {
  '1': { id: '1', name: 'Lan', employer: { id: 'a' } },
  '2': { id: '2', name: 'Minh', employer: { id: 'a' } },
  '3': { id: '3', name: '花子', employer: null },
};

const graph = () =>
  new TestGraph({
    people: {
      sdl: `type Query { people: [Person]! person(id: ID!): Person }
        type Person @key(fields: "id") { id: ID! name: String! employer: Organisation }
        type Organisation @key(fields: "id") { id: ID! staff: [Person!]! }`,
      resolvers: {
        Query: {
          people: () => [people['1'], null, people['2'], people['3']],
          person: (_: unknown, { id }: { id: string }) => people[id] ?? null,
        },
        Person: { __resolveReference: ({ id }: { id: string }) => people[id] },
        Organisation: { staff: () => [{ id: '1', ...people['1'] }] },
      },
    },
    organisations: {
      sdl: 'type Organisation @key(fields: "id") { id: ID! name: String address: Address } type Address { town: Town } type Town @key(fields: "name") { name: String! }',
      resolvers: {
        Organisation: {
          __resolveReference: ({ id }: { id: string }) => ({
            id,
            name: `Org ${id}`,
            address: { town: { name: 'Huế' } },
          }),
        },
      },
    },
    towns: {
      sdl: 'type Town @key(fields: "name") { name: String! people: Int }',
      resolvers: { Town: { people: () => 350_000 } },
    },
  });

describe('Entities', () => {
  it('are asked for once, wherever they stand', async () => {
    const { data, calls } = await graph().ask('{ people { name employer { name } } }');
    expect(data).toEqual({
      people: [
        { name: 'Lan', employer: { name: 'Org a' } },
        null,
        { name: 'Minh', employer: { name: 'Org a' } },
        { name: '花子', employer: null },
      ],
    });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['people', 'organisations']);
    expect(calls[1]?.variables.representations).toEqual([{ __typename: 'Organisation', id: 'a' }]);
  });

  it('take further fields below each of their places', async () => {
    const { data, calls } = await graph().ask('{ people { employer { address { town { people } } } } }');
    const employer = { address: { town: { people: 350_000 } } };
    expect(data).toEqual({ people: [{ employer }, null, { employer }, { employer: null }] });
    expect(calls[2]?.variables.representations).toEqual([{ __typename: 'Town', name: 'Huế' }]);
  });

  it('are not asked for when there are none', async () => {
    const { data, calls } = await graph().ask('{ person(id: "3") { employer { name } } }');
    expect(data).toEqual({ person: { employer: null } });
    expect(calls).toHaveLength(1);
  });

  it('are null fields when the subgraph does not know them', async () => {
    const unknowing = new TestGraph({
      people: {
        sdl: 'type Query { p: Person } type Person @key(fields: "id") { id: ID! }',
        resolvers: { Query: { p: () => ({ id: '1' }) } },
      },
      notes: {
        sdl: 'type Person @key(fields: "id") { id: ID! note: String }',
        resolvers: { Person: { __resolveReference: () => null } },
      },
    });
    expect(await unknowing.ask('{ p { id note } }')).toMatchObject({
      data: { p: { id: '1', note: null } },
      errors: undefined,
    });
  });

  it('send the request as JSON text too', async () => {
    const { calls } = await graph().ask('query Q($id: ID!) { person(id: $id) { employer { name } } }', { id: '1' });
    for (const { body, query, operationName, variables } of calls) {
      expect(JSON.parse(body)).toEqual({ query, operationName, variables });
    }
  });
});
