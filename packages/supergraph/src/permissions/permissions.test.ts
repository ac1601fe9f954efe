import { composeSupergraph } from '../compose-supergraph';
import type { SubgraphSchema } from '../subgraph-schemas';
import { readGuardedPlaces } from './guarded-place';
import { findPermissionFaults } from './permission-faults';
import { printGuardedPlaces } from './permission-tables';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])
directive @relation(to: String!) on FIELD_DEFINITION`;

const subgraph = (name: string, sdl: string): SubgraphSchema => ({
  name,
  url: `http://127.0.0.1/${name}`,
  sdl: `${link}\n${sdl}`,
});
const composed = (...subgraphs: SubgraphSchema[]) => ({ subgraphs, ...composeSupergraph(subgraphs) });

const people = subgraph(
  'people',
  `type Query { person: Person note: Note }
  type Mutation {
    rename: Person @requiresScopes(scopes: [["write:profile"]]) @relation(to: "the caller’s own profile")
    greet: Int @authenticated
  }
  type Person @key(fields: "id") { id: ID! phone: String @requiresScopes(scopes: [["read:members"], ["write:any"]]) notes: [Note!] }
  type Note @requiresScopes(scopes: [["read:members", "read:applications"]]) @policy(policies: [["embassy"]]) { text: String }`,
);

describe('readGuardedPlaces', () => {
  const { supergraph, subgraphs } = composed(people);

  it('finds what each place demands, for whose rows, and how a type is reached', () => {
    expect(readGuardedPlaces(supergraph, subgraphs)).toEqual([
      { coordinate: 'Mutation.greet', demands: [{ kind: 'authenticated' }], reachedBy: [] },
      {
        coordinate: 'Mutation.rename',
        demands: [{ kind: 'scopes', anyOf: [['write:profile']] }],
        relation: 'the caller’s own profile',
        reachedBy: [],
      },
      {
        coordinate: 'Note',
        demands: [
          { kind: 'scopes', anyOf: [['read:members', 'read:applications']] },
          { kind: 'policies', anyOf: [['embassy']] },
        ],
        reachedBy: ['Person.notes', 'Query.note'],
      },
      {
        coordinate: 'Person.phone',
        demands: [{ kind: 'scopes', anyOf: [['read:members'], ['write:any']] }],
        reachedBy: [],
      },
    ]);
  });

  it('is printed with who has what it takes', () => {
    const text = printGuardedPlaces(readGuardedPlaces(supergraph, subgraphs)).replaceAll(/ +/g, ' ');
    expect(text).toContain(
      '| `Note`, by `Person.notes` `Query.note` | `read:members` + `read:applications` and policy `embassy` | – | – |',
    );
    expect(text).toContain('| `Person.phone` | `read:members` or `write:any` | – | `member` `expert` ');
    expect(text).toContain('| `rename` | `write:profile` | the caller’s own profile | `expert` `data-steward` |');
    expect(text).toContain('| `greet` | a token | – | `member` ');
  });
});

describe('findPermissionFaults', () => {
  const faultsOf = (...given: SubgraphSchema[]) => {
    const { supergraph, subgraphs } = composed(...given);
    return findPermissionFaults(supergraph, subgraphs);
  };

  it('finds nothing where all is said', () => {
    expect(faultsOf(people, subgraph('works', 'type Person @key(fields: "id") { id: ID! works: Int }'))).toEqual([]);
  });

  it('finds a mutation that does not say who may call it', () => {
    const open =
      'type Query { a: Int } type Mutation { a: Int b: Int @authenticated c: Int @policy(policies: [["p"]]) }';
    expect(faultsOf(subgraph('open', open))).toEqual([
      'Mutation.a does not say who may call it; give it @requiresScopes or @authenticated.',
    ]);
  });

  it('finds a scope that nobody can have', () => {
    const unknown = 'type Query { a: Int @requiresScopes(scopes: [["read:members", "read:all"]]) }';
    expect(faultsOf(subgraph('open', unknown))).toEqual([
      'Query.a demands the scope "read:all", which no role can have.',
    ]);
  });

  it('finds a key that is closed by itself', () => {
    const key = 'type Query { a: A } type A @key(fields: "id b { c }") { id: ID! b: B } type B { c: Int }';
    expect(faultsOf(subgraph('keys', key.replace('id: ID!', 'id: ID! @authenticated')))).toEqual([
      'A.id is a key, and must not demand anything by itself.',
    ]);
  });

  it('finds what one subgraph closes and another serves open', () => {
    const closed =
      'type Query { a: A } type A @key(fields: "id") @authenticated { id: ID! b: Int @external c: Int @requires(fields: "b") }';
    const other = 'type A @key(fields: "id") { id: ID! b: Int }';
    expect(faultsOf(subgraph('closing', closed), subgraph('opening', other))).toEqual([
      'opening serves A.id without what another subgraph demands for it.',
      'opening serves A.b without what another subgraph demands for it.',
    ]);
  });
});
