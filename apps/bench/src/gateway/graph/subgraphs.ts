import type { GraphQLFieldResolver } from 'graphql';
import {
  budgetOf,
  employerOf,
  grantsOf,
  hostOf,
  type Key,
  leadOf,
  organisation,
  pageOfPeople,
  person,
  programme,
  programmesOf,
  staffOf,
} from './made-up-data';

type Resolvers = Record<
  string,
  Record<string, GraphQLFieldResolver<Key, unknown> | ((representation: Key) => unknown)>
>;

/** One subgraph of the benchmark's graph: its schema and the resolvers that answers are recorded from. */
export interface BenchSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

/** The benchmark's graph: made up, and small enough to be read at once. */
export const SUBGRAPHS: readonly BenchSubgraph[] = [
  {
    name: 'people',
    sdl: `${LINK}
      type Query { people(first: Int!, offset: Int!): [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String! title: String! employer: Organisation! }
      type Organisation @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { people: (_root, { first, offset }) => pageOfPeople(offset, first) },
      Person: {
        employer: ({ id }: Key) => employerOf(id),
        __resolveReference: ({ id }: Key) => person(id),
      },
    },
  },
  {
    name: 'organisations',
    sdl: `${LINK}
      type Query { organisation(id: ID!): Organisation }
      type Organisation @key(fields: "id") { id: ID! name: String! country: String! staff: [Person!]! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { organisation: (_root, { id }) => organisation(id) },
      Organisation: {
        staff: ({ id }: Key) => staffOf(id),
        __resolveReference: ({ id }: Key) => organisation(id),
      },
    },
  },
  {
    name: 'programmes',
    sdl: `${LINK}
      type Query { programme(id: ID!): Programme }
      type Programme @key(fields: "id") { id: ID! title: String! lead: Person! host: Organisation! }
      type Person @key(fields: "id") { id: ID! programmes: [Programme!]! }
      type Organisation @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { programme: (_root, { id }) => programme(id) },
      Programme: {
        lead: ({ id }: Key) => leadOf(id),
        host: ({ id }: Key) => hostOf(id),
        __resolveReference: ({ id }: Key) => programme(id),
      },
      Person: {
        programmes: ({ id }: Key) => programmesOf(id).map((key) => programme(key.id)),
        __resolveReference: (representation: Key) => representation,
      },
    },
  },
  {
    name: 'funding',
    sdl: `${LINK}
      type Query { budget(organisation: ID!): Int }
      type Grant { id: ID! amount: Int! funder: Organisation! }
      type Programme @key(fields: "id") { id: ID! grants: [Grant!]! }
      type Organisation @key(fields: "id") { id: ID! budget: Int! }`,
    resolvers: {
      Query: { budget: (_root, args) => budgetOf(args.organisation) },
      Programme: {
        grants: ({ id }: Key) => grantsOf(id),
        __resolveReference: (representation: Key) => representation,
      },
      Organisation: {
        budget: ({ id }: Key) => budgetOf(id),
        __resolveReference: (representation: Key) => representation,
      },
    },
  },
];
