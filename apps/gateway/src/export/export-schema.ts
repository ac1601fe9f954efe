import { createHash } from 'node:crypto';
import { type ConstDirectiveNode, type GraphQLSchema, Kind, parse } from 'graphql';

/** What exports need to know of a supergraph. */
export interface ExportSchema {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** Type name → its fields that go along with every exported row, as `@tag(name: "export")` marks them. */
  readonly taggedFields: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 of the supergraph's text, in hexadecimal digits. */
  readonly hash: string;
}

const TAG = 'export';

/**
 * Reads what exports need.
 *
 * @param schema the schema that clients see; it has no tags
 * @param supergraph SDL of the supergraph, which has them
 */
export function readExportSchema(schema: GraphQLSchema, supergraph: string): ExportSchema {
  const taggedFields = new Map<string, readonly string[]>();
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    const isComposite =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    const fields = isComposite ? (definition.fields ?? []) : [];
    const tagged = fields.filter(({ directives }) => directives?.some(isExportTag)).map(({ name }) => name.value);
    if (isComposite && tagged.length > 0) taggedFields.set(definition.name.value, tagged);
  }
  return { schema, taggedFields, hash: createHash('sha256').update(supergraph).digest('hex') };
}

function isExportTag({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return name.value === 'tag' && given.some(({ value }) => value.kind === Kind.STRING && value.value === TAG);
}
