import { argumentsOf, directivesByPlace } from '@kakehashi/schema-directives';
import { type DocumentNode, type GraphQLSchema, getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { readOnce } from '../planning/read-once';
import type { CacheHint } from './cache-hint';

/** What a supergraph says by `@cacheControl`, by schema coordinate: `Type` or `Type.field`. */
export type SupergraphHints = ReadonlyMap<string, CacheHint>;

/** Reads `@cacheControl` out of a supergraph, in which it stands when `@composeDirective` has carried it there. */
export function readSupergraphHints(document: DocumentNode): SupergraphHints {
  const hints = new Map<string, CacheHint>();
  for (const [coordinate, directives] of directivesByPlace(document)) {
    const directive = directives.find(({ name }) => name.value === 'cacheControl');
    if (directive) hints.set(coordinate, hintOf(argumentsOf(directive)));
  }
  return hints;
}

/** What a loaded supergraph says by `@cacheControl`. */
export const supergraphHintsOf = readOnce(readSupergraphHints);

/** The hints on the fields that a document selects and on their types. */
export function hintsOf(hints: SupergraphHints, schema: GraphQLSchema, document: DocumentNode): readonly CacheHint[] {
  if (hints.size === 0) return [];
  const found = new Set<CacheHint>();
  const take = (coordinate: string) => {
    const hint = hints.get(coordinate);
    if (hint) found.add(hint);
  };
  const types = new TypeInfo(schema);
  const Field = () => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()];
    if (!parent || !field) return;
    take(`${parent.name}.${field.name}`);
    take(getNamedType(field.type).name);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return [...found];
}

function hintOf({ maxAge, scope }: Record<string, unknown>): CacheHint {
  return {
    ...(typeof maxAge === 'number' && { maxAge }),
    ...((scope === 'PRIVATE' || scope === 'PUBLIC') && { scope }),
  };
}
