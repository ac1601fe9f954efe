import { argumentsOf, directivesByPlace } from '@kakehashi/schema-directives';
import { type DocumentNode, Kind, parse } from 'graphql';
import { readOnce } from '../../planning/read-once';

/** Type → the plain fields of all its keys, in any subgraph. */
export type KeyFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the keys of entities out of a supergraph. */
export function readKeyFields(document: DocumentNode): KeyFields {
  const fields = new Map<string, Set<string>>();
  for (const [type, directives] of directivesByPlace(document)) {
    for (const directive of directives) {
      if (directive.name.value !== 'join__type') continue;
      const { key } = argumentsOf(directive);
      if (typeof key !== 'string') continue;
      const known = fields.get(type) ?? new Set();
      for (const field of plainFieldsOf(key)) known.add(field);
      fields.set(type, known);
    }
  }
  return fields;
}

/** What a loaded supergraph says of the keys of entities. */
export const keyFieldsOf = readOnce(readKeyFields);

function plainFieldsOf(key: string): readonly string[] {
  return parse(`{${key}}`).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return definition.selectionSet.selections.flatMap((selected) =>
      selected.kind === Kind.FIELD && !selected.selectionSet ? [selected.name.value] : [],
    );
  });
}
