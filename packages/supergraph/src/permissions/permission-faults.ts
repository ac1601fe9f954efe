import { scopes } from '@kakehashi/permissions';
import { AccessRules, argumentsOf, directivesByPlace, isImplied, readWrittenRules } from '@kakehashi/schema-directives';
import { buildASTSchema, type FieldDefinitionNode, type GraphQLObjectType, isObjectType, parse } from 'graphql';
import type { SubgraphSchema } from '../subgraph-schemas';

/** The declarations of who may do what are not whole. */
export class PermissionFaultsError extends Error {
  override readonly name = 'PermissionFaultsError';

  /** @param faults one sentence each */
  constructor(readonly faults: readonly string[]) {
    super(
      ['What the subgraphs declare of permissions is not whole:', ...faults.map((fault) => `  - ${fault}`)].join('\n'),
    );
  }
}

/**
 * Finds what is wrong with the declarations of who may do what: a mutation without any, a scope that nobody can have, a key
 * that is closed by itself, and what one subgraph closes and another, which serves it too, would give to whoever gets past
 * the gateway.
 *
 * @returns a sentence for each fault
 */
export function findPermissionFaults(supergraph: string, subgraphs: readonly SubgraphSchema[]): string[] {
  const rules = rulesOf(supergraph);
  return [
    ...openMutations(rules),
    ...unknownScopes(supergraph),
    ...guardedKeys(supergraph),
    ...subgraphs.flatMap(({ name, sdl }) => missingRules(rules, name, rulesOf(sdl))),
  ];
}

interface SchemaRules {
  readonly types: readonly GraphQLObjectType[];
  readonly rules: AccessRules;
}

function rulesOf(sdl: string): SchemaRules {
  const schema = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return { types, rules: new AccessRules(schema, readWrittenRules(sdl)) };
}

function openMutations({ types, rules }: SchemaRules): string[] {
  const mutation = types.find(({ name }) => name === 'Mutation');
  return Object.keys(mutation?.getFields() ?? {})
    .filter((field) => mutation && rules.ofField(mutation, field).length === 0)
    .map((field) => `Mutation.${field} does not say who may call it; give it @requiresScopes or @authenticated.`);
}

function unknownScopes(supergraph: string): string[] {
  return [...readWrittenRules(supergraph)].flatMap(([coordinate, demands]) => {
    const named = demands.flatMap((demand) => (demand.kind === 'scopes' ? demand.anyOf.flat() : []));
    return named
      .filter((scope) => !Object.hasOwn(scopes, scope))
      .map((scope) => `${coordinate} demands the scope "${scope}", which no role can have.`);
  });
}

/** A key is fetched for joins, as the caller: closed by itself, it would close what is joined by it. */
function guardedKeys(supergraph: string): string[] {
  const written = readWrittenRules(supergraph);
  const places = [...directivesByPlace(parse(supergraph, { noLocation: true }))];
  const keys = places.flatMap(([type, directives]) =>
    directives
      .filter(({ name }) => name.value === 'join__type')
      .flatMap((join) => String(argumentsOf(join).key ?? '').match(/\w+/g) ?? [])
      .map((field) => `${type}.${field}`),
  );
  return [...new Set(keys)]
    .filter((key) => written.has(key))
    .map((key) => `${key} is a key, and must not demand anything by itself.`);
}

function missingRules(whole: SchemaRules, subgraph: string, part: SchemaRules): string[] {
  return part.types.flatMap((type) => {
    const composed = whole.types.find(({ name }) => name === type.name);
    if (!composed) return [];
    return Object.values(type.getFields())
      .filter(({ name, astNode }) => composed.getFields()[name] && !isExternal(astNode))
      .filter(({ name }) => {
        const enforced = part.rules.ofField(type, name);
        return !whole.rules.ofField(composed, name).every((demand) => isImplied(demand, enforced));
      })
      .map(({ name }) => `${subgraph} serves ${type.name}.${name} without what another subgraph demands for it.`);
  });
}

function isExternal(field: FieldDefinitionNode | null | undefined): boolean {
  return (field?.directives ?? []).some(({ name }) => name.value === 'external');
}
