import { argumentsOf } from '@kakehashi/schema-directives';
import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { readOnce } from '../planning/read-once';

/** Which subgraphs a graph is made of, and who answers what. */
export interface SchemaMap {
  readonly subgraphs: readonly string[];
  /** Name of an object or interface → who has it. */
  readonly types: Readonly<Record<string, MappedType>>;
}

/** A type in the map. */
export interface MappedType {
  /** Subgraph → the keys by which it is found there; empty where it has none. */
  readonly subgraphs: Readonly<Record<string, readonly string[]>>;
  /** Field → the subgraphs that answer it. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Reads a supergraph's own directives of composition (`@join__…`). */
export function readSchemaMap({ definitions }: DocumentNode): SchemaMap {
  const names = new Map<string, string>();
  for (const one of definitions) {
    if (one.kind !== Kind.ENUM_TYPE_DEFINITION || one.name.value !== 'join__Graph') continue;
    for (const value of one.values ?? []) {
      const [graph] = argumentsNamed(value.directives, 'join__graph');
      names.set(value.name.value, String(graph?.name ?? value.name.value));
    }
  }
  const nameOf = (graph: unknown) => names.get(String(graph)) ?? String(graph);
  const types: Record<string, MappedType> = {};
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const subgraphs: Record<string, string[]> = {};
    for (const { graph, key } of argumentsNamed(one.directives, 'join__type')) {
      const keys = subgraphs[nameOf(graph)] ?? [];
      subgraphs[nameOf(graph)] = typeof key === 'string' ? [...keys, key] : keys;
    }
    const fields = (one.fields ?? []).map(({ name, directives }): [string, readonly string[]] => {
      const told = argumentsNamed(directives, 'join__field').filter(({ external }) => external !== true);
      const answering = told.flatMap(({ graph }) => (graph === undefined ? [] : [nameOf(graph)]));
      return [name.value, answering.length > 0 ? answering : Object.keys(subgraphs)];
    });
    types[one.name.value] = { subgraphs, fields: Object.fromEntries(fields) };
  }
  return { subgraphs: [...names.values()], types };
}

/** The map of a loaded supergraph. */
export const schemaMapOf = readOnce(readSchemaMap);

function argumentsNamed(directives: readonly ConstDirectiveNode[] = [], wanted: string): Record<string, unknown>[] {
  return directives.filter(({ name }) => name.value === wanted).map(argumentsOf);
}
