import { type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import { readOnce } from '../planning/read-once';

/** Type name → its fields that go along with every exported row, as `@tag(name: "export")` marks them. */
export type TaggedFields = ReadonlyMap<string, readonly string[]>;

/** What exports need to know of a supergraph. */
export interface ExportSchema {
  /** The schema that clients see; it has no tags. */
  readonly schema: GraphQLSchema;
  readonly taggedFields: TaggedFields;
  /** SHA-256 of the supergraph's text, in hexadecimal digits. */
  readonly hash: string;
}

const TAG = 'export';

/** Gives what exports need to know of a supergraph. */
export function exportSchemaOf(supergraph: LoadedSupergraph): ExportSchema {
  return { schema: supergraph.apiSchema, taggedFields: taggedFieldsOf(supergraph), hash: supergraph.hash };
}

const taggedFieldsOf = readOnce((document: DocumentNode): TaggedFields => {
  const taggedFields = new Map<string, readonly string[]>();
  for (const definition of document.definitions) {
    const isComposite =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    const fields = isComposite ? (definition.fields ?? []) : [];
    const tagged = fields.filter(({ directives }) => directives?.some(isExportTag)).map(({ name }) => name.value);
    if (isComposite && tagged.length > 0) taggedFields.set(definition.name.value, tagged);
  }
  return taggedFields;
});

function isExportTag({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return name.value === 'tag' && given.some(({ value }) => value.kind === Kind.STRING && value.value === TAG);
}
