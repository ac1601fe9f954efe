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
  /** Field → what subgraphs say of it beside that, where they say anything. */
  readonly notes: Readonly<Record<string, readonly FieldNote[]>>;
}

/** How a subgraph has a field. */
export interface FieldNote {
  readonly subgraph: string;
  /** It knows the field by its name alone: another answers it. */
  readonly isExternal?: true;
  /** Fields of the same thing that others answer, and that it needs to answer this one. */
  readonly requires?: string;
  /** Fields of what it gives that it answers here, and not elsewhere. */
  readonly provides?: string;
  /** The subgraph from which it takes the field over. */
  readonly overrides?: string;
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
    const fields: Record<string, readonly string[]> = {};
    const notes: Record<string, readonly FieldNote[]> = {};
    for (const { name, directives } of one.fields ?? []) {
      const told = argumentsNamed(directives, 'join__field').filter(({ graph }) => graph !== undefined);
      const answering = told.filter(({ external }) => external !== true).map(({ graph }) => nameOf(graph));
      fields[name.value] = answering.length > 0 ? answering : Object.keys(subgraphs);
      const noted = told.map((join) => noteOf(nameOf(join.graph), join)).filter((note) => Object.keys(note).length > 1);
      if (noted.length > 0) notes[name.value] = noted;
    }
    types[one.name.value] = { subgraphs, fields, notes };
  }
  return { subgraphs: [...names.values()], types };
}

function noteOf(subgraph: string, { external, requires, provides, override }: Record<string, unknown>): FieldNote {
  return {
    subgraph,
    ...(external === true && { isExternal: true }),
    ...(typeof requires === 'string' && { requires }),
    ...(typeof provides === 'string' && { provides }),
    ...(typeof override === 'string' && { overrides: override }),
  };
}

/** The map of a loaded supergraph. */
export const schemaMapOf = readOnce(readSchemaMap);

function argumentsNamed(directives: readonly ConstDirectiveNode[] = [], wanted: string): Record<string, unknown>[] {
  return directives.filter(({ name }) => name.value === wanted).map(argumentsOf);
}
