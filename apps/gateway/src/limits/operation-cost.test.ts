import { composeServices } from '@apollo/composition';
import { buildSchema, getOperationAST, Kind, parse } from 'graphql';
import { totalOf } from './cost';
import { readCostDirectives } from './cost-directives';
import { OperationCost } from './operation-cost';

const sdl = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }
  directive @link(url: String, import: [String]) on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    users(max: Int): [User] @listSize(slicingArguments: ["max"])
    ten: [User!]! @listSize(assumedSize: 10)
    page(first: Int = 4, last: Int): Page @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    some: [User]
    find(by: By, dear: Int @cost(weight: 7)): User
    any: Any
    tags: [Tag]
  }
  type Page { nodes: [User!]!, total: Int }
  type User { name: String, age: Int @cost(weight: 2), friends: [User] @listSize(assumedSize: 3), tag: Tag }
  type Robot @cost(weight: 5) { parts: User }
  union Any = User | Robot
  scalar Tag @cost(weight: 6)
  input By { name: String @cost(weight: 3), and: [By!] }
`;
const schema = buildSchema(sdl);
const directives = readCostDirectives(parse(sdl));

function costOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const named = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(named.map((one) => [one.name.value, one]));
  return new OperationCost({ schema, fragments, variables }, directives, 5).of(operation).cost;
}

describe('OperationCost', () => {
  it.each([
    ['the example of the specification', '{ users(max: 5) { age } }', 11, 6],
    ['a list of an assumed size', '{ ten { name } }', 1, 11],
    ['a list about which nothing is known', '{ some { name } }', 1, 6],
    ['a list inside a list', '{ ten { friends { name } } }', 11, 41],
    ['a page by its slicing argument', '{ page(first: 3) { nodes { age } total } }', 8, 5],
    ['a page by the default of its slicing argument', '{ page { nodes { name } } }', 2, 6],
    ['a page by the larger of two slicing arguments', '{ page(first: 3, last: 9) { nodes { name } } }', 2, 11],
    ['a negative slice as none', '{ users(max: -3) { age } }', 11, 6],
    ['arguments and input objects', '{ find(dear: 1, by: { name: "x", and: [{}, {}] }) { name } }', 13, 5],
    ['an argument that is not given', '{ find { name } }', 1, 2],
    ['the dearest of the possible types', '{ any { ... on User { name } ... on Robot { parts { name } } } }', 2, 3],
    ['a weighted scalar', '{ tags }', 0, 31],
    [
      'fields of the same key once',
      '{ ten { age } ten { age name } ...F } fragment F on Query { ten { age } }',
      21,
      11,
    ],
    ['what is skipped as nothing', '{ ten @skip(if: true) { age } some @include(if: false) { age } }', 0, 1],
    ['introspection as nothing', '{ __typename __schema { types { name } } }', 0, 1],
  ])('counts %s', (_, query, fieldCost, typeCost) => {
    expect(costOf(query)).toEqual({ fieldCost, typeCost });
  });

  it('takes sizes and conditions from variables', () => {
    const query = 'query ($n: Int, $with: Boolean!) { users(max: $n) { age @include(if: $with) } }';
    expect(costOf(query, { n: 3, with: true })).toEqual({ fieldCost: 7, typeCost: 4 });
    expect(costOf(query, { n: 3, with: false })).toEqual({ fieldCost: 1, typeCost: 4 });
  });

  it.each(['{ users { name } }', '{ users(max: null) { name } }'])(
    'refuses %s, which needs a slicing argument',
    (query) => {
      expect(() => costOf(query)).toThrow('Field "Query.users" needs exactly one of the arguments max, but got: none.');
    },
  );

  it('tells a number even where the estimate is beyond all numbers', () => {
    const deep = `${'friends { '.repeat(700)} name ${'}'.repeat(700)}`;
    expect(totalOf(costOf(`{ users(max: 2147483647) { ${deep} } }`))).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('readCostDirectives', () => {
  it('finds the directives in a composed supergraph under the names that it gives them', () => {
    const { supergraphSdl = '' } = composeServices([
      {
        name: 'a',
        url: 'http://a',
        typeDefs: parse(`
          extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@cost", as: "@price" }, "@listSize"])
          type Query { all(first: Int @price(weight: 2)): [Thing] @listSize(slicingArguments: ["first"], assumedSize: 7) @price(weight: 3) }
          type Thing @price(weight: 4) { id: ID }
          input By { name: String @price(weight: 5) }
        `),
      },
    ]);
    const { weights, listSizes } = readCostDirectives(parse(supergraphSdl));
    expect(Object.fromEntries(weights)).toEqual({ 'Query.all': 3, 'Query.all(first:)': 2, Thing: 4, 'By.name': 5 });
    expect(listSizes.get('Query.all')).toEqual({
      assumedSize: 7,
      slicingArguments: ['first'],
      sizedFields: [],
      requireOneSlicingArgument: true,
    });
  });
});
