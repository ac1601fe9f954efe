import { type DocumentNode, type FieldDefinitionNode, Kind, parse, type TypeNode, visit } from 'graphql';

/** Arguments that tell how many rows a connection gives, and its fields that hold them. */
const SLICING_ARGUMENTS = ['first', 'last'];
const SIZED_FIELDS = ['edges', 'nodes'];

/**
 * Puts `@listSize` on every field that gives a connection, so that a gateway can tell what a query costs before it runs.
 *
 * See https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive
 */
export function withListSizes(typeDefs: DocumentNode): DocumentNode {
  const fieldsOf = new Map<string, readonly string[]>();
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    fieldsOf.set(
      definition.name.value,
      (definition.fields ?? []).map(({ name }) => name.value),
    );
  }
  return visit(typeDefs, {
    FieldDefinition(field) {
      const given = (field.arguments ?? []).map(({ name }) => name.value);
      const slicingArguments = SLICING_ARGUMENTS.filter((name) => given.includes(name));
      const sizedFields = SIZED_FIELDS.filter((name) => fieldsOf.get(typeNameOf(field.type))?.includes(name));
      if (slicingArguments.length === 0 || sizedFields.length === 0) return undefined;
      return withListSize(field, slicingArguments, sizedFields);
    },
  });
}

function withListSize(field: FieldDefinitionNode, slicingArguments: string[], sizedFields: string[]) {
  const text = `@listSize(slicingArguments: ${JSON.stringify(slicingArguments)}, sizedFields: ${JSON.stringify(sizedFields)}, requireOneSlicingArgument: false)`;
  const [type] = parse(`type T { f: Int ${text} }`, { noLocation: true }).definitions;
  const [example] = type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
  return { ...field, directives: [...(field.directives ?? []), ...(example?.directives ?? [])] };
}

function typeNameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeNameOf(type.type);
}
