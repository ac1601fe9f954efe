import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** A field, argument or input field, as documentation shows it. */
export interface DocumentedField {
  readonly name: string;
  /** Its type as the schema writes it, such as `[Person!]!`. */
  readonly type: string;
  /** The name within it, which leads on. */
  readonly typeName: string;
  readonly description: string | undefined;
  readonly deprecation: string | undefined;
  /** Empty for what takes none. */
  readonly arguments: readonly DocumentedField[];
}

/** A value of an enum. */
export interface DocumentedValue {
  readonly name: string;
  readonly description: string | undefined;
  readonly deprecation: string | undefined;
}

/** A type, as documentation shows it. */
export interface DocumentedType {
  readonly name: string;
  readonly description: string | undefined;
  /** Where the rule of a scalar is written down. */
  readonly specifiedBy: string | undefined;
  readonly fields: readonly DocumentedField[];
  readonly values: readonly DocumentedValue[];
  /** Names of interfaces that it has. */
  readonly interfaces: readonly string[];
  /** Names of what it can be, for an interface or a union. */
  readonly possible: readonly string[];
}

/** What a schema says of a type; undefined where it has none of that name. */
export function documentedType(schema: GraphQLSchema, name: string): DocumentedType | undefined {
  const type = schema.getType(name);
  return type && documented(schema, type);
}

function documented(schema: GraphQLSchema, type: GraphQLNamedType): DocumentedType {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const values = isEnumType(type) ? type.getValues() : [];
  return {
    name: type.name,
    description: type.description ?? undefined,
    specifiedBy: (isScalarType(type) && type.specifiedByURL) || undefined,
    fields: hasFields ? Object.values(type.getFields()).map(fieldOf) : [],
    values: values.map(({ name, description, deprecationReason }) => ({
      name,
      description: description ?? undefined,
      deprecation: deprecationReason ?? undefined,
    })),
    interfaces: isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [],
    possible: isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [],
  };
}

interface FieldLike extends Pick<GraphQLArgument | GraphQLInputField, 'name' | 'description' | 'deprecationReason'> {
  readonly type: GraphQLType;
  readonly args?: readonly GraphQLArgument[];
}

function fieldOf({ name, type, description, deprecationReason, args = [] }: FieldLike): DocumentedField {
  return {
    name,
    type: String(type),
    typeName: getNamedType(type).name,
    description: description ?? undefined,
    deprecation: deprecationReason ?? undefined,
    arguments: args.map(fieldOf),
  };
}

/** The types at which every operation begins. */
export function rootTypes(schema: GraphQLSchema): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) => type?.name ?? []);
}
