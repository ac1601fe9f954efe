import { TestGraph } from './testing/test-graph';

const graph = new TestGraph({
  grants: {
    sdl: 'type Query { grants: [Grant!]! grant: Grant } type Grant @key(fields: "number") { number: Int! title: String size: Int }',
    resolvers: { Query: { grants: () => [{ number: 7, title: 'Seed', size: 3 }], grant: () => ({ number: 7 }) } },
  },
  payments: {
    sdl: 'type Grant @key(fields: "number") { number: Int! paid: Int! late: Int }',
    resolvers: {
      Grant: {
        paid: ({ number }: { number: number }) => number * 100,
        late: () => {
          throw new Error('unknown');
        },
      },
    },
  },
});

describe('makePlannable', () => {
  it.each([
    ['{ grants { number: title paid } }', { number: 'Seed', paid: 700 }],
    ['{ grants { number: size paid } }', { number: 3, paid: 700 }],
    ['{ grants { paid: number number: paid } }', { paid: 7, number: 700 }],
    ['{ grants { __typename: title kind: __typename paid } }', { __typename: 'Seed', kind: 'Grant', paid: 700 }],
    ['{ grants { number: title number__client: size paid } }', { number: 'Seed', number__client: 3, paid: 700 }],
  ])('lets an alias have the name of another field: %s', async (query, grant) => {
    expect(await graph.ask(query)).toMatchObject({ data: { grants: [grant] }, errors: undefined });
  });

  it('leaves the client its names in error paths', async () => {
    const { errors } = await graph.ask('{ grants { paid: late } }');
    expect(errors?.map(({ path }) => path)).toEqual([['grants', 0, 'paid']]);
  });

  it.each([
    '{ grant { ... @skip(if: true) { number } } grants { number } }',
    'query($no: Boolean! = false) { grant { number @include(if: $no) } grants { number } }',
    'query($no: Boolean! = false) { grant { ...g } grants { number } } fragment g on Grant { ... { number @include(if: $no) } }',
  ])('keeps an object of which nothing is selected: %s', async (query) => {
    expect((await graph.ask(query)).data).toEqual({ grant: {}, grants: [{ number: 7 }] });
  });
});
