import {
  type ASTNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Something of the schema that should not be used any more. */
export interface Deprecation {
  /** Where it stands, as the GraphQL specification writes it: `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
  readonly coordinate: string;
  /** The type that has it, for its documentation. */
  readonly type: string;
  /** Why, and what to use instead, in the schema's own words. */
  readonly reason: string;
}

/** Whatever is deprecated in a schema, by coordinate: fields, arguments, fields of input objects, values of enums. */
export function allDeprecations(schema: GraphQLSchema): readonly Deprecation[] {
  const found: Deprecation[] = [];
  const note = (reason: string | null | undefined, coordinate: string, type: string) => {
    if (reason != null) found.push({ coordinate, type, reason });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) {
      for (const { name, deprecationReason } of type.getValues()) {
        note(deprecationReason, `${type.name}.${name}`, type.name);
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(field.deprecationReason, `${type.name}.${field.name}`, type.name);
      for (const { name, deprecationReason } of 'args' in field ? field.args : []) {
        note(deprecationReason, `${type.name}.${field.name}(${name}:)`, type.name);
      }
    }
  }
  return found.sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
}

/** What a query uses of it, each once; nothing of a query that is not finished. */
export function usedDeprecations(schema: GraphQLSchema, query: string): readonly Deprecation[] {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  try {
    visit(
      parse(query, { noLocation: true }),
      visitWithTypeInfo(info, {
        enter: (node) => {
          const coordinate = coordinateOf(node, info);
          if (coordinate !== undefined) used.add(coordinate);
        },
      }),
    );
  } catch {
    return [];
  }
  return allDeprecations(schema).filter(({ coordinate }) => used.has(coordinate));
}

/** What a part of a query refers to. */
function coordinateOf(node: ASTNode, info: TypeInfo): string | undefined {
  if (node.kind === Kind.FIELD) return `${info.getParentType()?.name}.${node.name.value}`;
  if (node.kind === Kind.ARGUMENT) {
    return `${info.getParentType()?.name}.${info.getFieldDef()?.name}(${node.name.value}:)`;
  }
  if (node.kind === Kind.OBJECT_FIELD) return `${getNamedType(info.getParentInputType())?.name}.${node.name.value}`;
  return node.kind === Kind.ENUM ? `${getNamedType(info.getInputType())?.name}.${node.value}` : undefined;
}
