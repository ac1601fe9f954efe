import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { CacheHint } from './cache-hint';

/** What a supergraph says by `@cacheControl`, by schema coordinate: `Type` or `Type.field`. */
export type SupergraphHints = ReadonlyMap<string, CacheHint>;

/** Reads `@cacheControl` out of a supergraph, in which it stands when `@composeDirective` has carried it there. */
export function readSupergraphHints(supergraphSdl: string): SupergraphHints {
  const hints = new Map<string, CacheHint>();
  if (!supergraphSdl.includes('@cacheControl')) return hints;
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (!('fields' in definition)) continue;
    note(hints, definition.name.value, definition.directives);
    for (const field of definition.fields ?? []) {
      note(hints, `${definition.name.value}.${field.name.value}`, field.directives);
    }
  }
  return hints;
}

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

function note(hints: Map<string, CacheHint>, coordinate: string, directives: readonly ConstDirectiveNode[] = []): void {
  const directive = directives.find(({ name }) => name.value === 'cacheControl');
  if (!directive) return;
  const given = new Map(
    directive.arguments?.map(({ name, value }) => [
      name.value,
      value.kind === Kind.ENUM ? value.value : valueFromASTUntyped(value),
    ]),
  );
  const [maxAge, scope] = [given.get('maxAge'), given.get('scope')];
  hints.set(coordinate, {
    ...(typeof maxAge === 'number' && { maxAge }),
    ...((scope === 'PRIVATE' || scope === 'PUBLIC') && { scope }),
  });
}
