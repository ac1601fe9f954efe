import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { completeCacheHints } from './cache-hints';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on OBJECT | FIELD_DEFINITION
  type Query { topic: Topic topics: TopicConnection people: PersonConnection count: Int }
  type Topic @key(fields: "id") @cacheControl(maxAge: 300) {
    id: ID! name: Text parent: Topic children: TopicConnection experts: PersonConnection editor: Person journal: JournalConnection
  }
  type Person @key(fields: "id") { id: ID! name: Text }
  type Text { value: String language: Language }
  type Language { code: String }
  type TopicConnection { nodes: [Topic!]! edges: [TopicEdge!]! pageInfo: PageInfo }
  type TopicEdge { node: Topic }
  type PersonConnection { nodes: [Person!]! }
  type JournalConnection { nodes: [JournalEntry!]! }
  type JournalEntry { at: String }
  type PageInfo { hasNextPage: Boolean }
`;

const LANGUAGE = { code: 'vi' };
const TOPIC = { id: '1', name: { value: 'a', language: LANGUAGE } };
const FULL_TOPIC = {
  ...TOPIC,
  parent: TOPIC,
  children: { nodes: [TOPIC] },
  experts: { nodes: [] },
  editor: { id: '2' },
};

describe('completeCacheHints', () => {
  const schema = buildSubgraphSchema({
    typeDefs: parse(SDL),
    resolvers: {
      Query: {
        topic: () => ({ ...FULL_TOPIC, journal: { nodes: [] } }),
        topics: () => ({ nodes: [TOPIC], edges: [{ node: TOPIC }], pageInfo: { hasNextPage: false } }),
        people: () => ({ nodes: [] }),
        count: () => 1,
      },
      Topic: { __resolveReference: () => TOPIC } as never,
      Person: { __resolveReference: () => ({ id: '2' }) } as never,
    },
  });
  const server = new ApolloServer({
    schema: completeCacheHints(schema),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });

  afterAll(() => server.stop());

  const entities = (...types: string[]) =>
    `{ _entities(representations: [${types.map((type) => `{ __typename: "${type}", id: "1" }`)}]) {
      ... on Topic { name { value } } ... on Person { id } } }`;

  it.each([
    ['what declares it', '{ topic { id } }', 'max-age=300, public'],
    ['the values in it', '{ topic { name { value language { code } } parent { id } } }', 'max-age=300, public'],
    [
      'a list of it',
      '{ topics { nodes { id } edges { node { id } } pageInfo { hasNextPage } } }',
      'max-age=300, public',
    ],
    ['a list below it', '{ topic { children { nodes { id } } } }', 'max-age=300, public'],
    ['it, entered by key', entities('Topic'), 'max-age=300, public'],
    ['another entity', '{ topic { editor { id } } }', 'no-store'],
    ['a list of another entity', '{ topic { experts { nodes { id } } } }', 'no-store'],
    ['a list of values', '{ topic { journal { nodes { at } } } }', 'no-store'],
    ['a number of the root', '{ topic { id } count }', 'no-store'],
    ['another entity, entered by key', entities('Person'), 'no-store'],
    ['both, entered by key', entities('Topic', 'Person'), 'no-store'],
  ])('tells of %s', async (_, query, expected) => {
    const { http, body } = await server.executeOperation({ query });
    expect(body.kind === 'single' && body.singleResult.errors).toBeUndefined();
    expect(http.headers.get('cache-control')).toBe(expected);
  });
});
