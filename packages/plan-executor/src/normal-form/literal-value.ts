import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLString,
  getNullableType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';

/**
 * The JSON value by which a literal may be sent as a variable; undefined where it had better stay.
 *
 * Only of built-in scalars, and lists of them, is it certain that each subgraph reads the same out of both. A custom
 * scalar may read literals in its own way; of an enum a literal costs nothing, since it has few values.
 */
export function literalValue(value: ValueNode, type: GraphQLInputType): unknown {
  if (value.kind === Kind.NULL) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (value.kind !== Kind.LIST) return undefined;
    const items = value.values.map((item) => literalValue(item, nullable.ofType));
    return items.includes(undefined) ? undefined : items;
  }
  switch (nullable.name) {
    case GraphQLInt.name:
    case GraphQLFloat.name:
      return value.kind === Kind.INT || value.kind === Kind.FLOAT ? exactNumber(value.value) : undefined;
    case GraphQLString.name:
      return value.kind === Kind.STRING ? value.value : undefined;
    case GraphQLBoolean.name:
      return value.kind === Kind.BOOLEAN ? value.value : undefined;
    case GraphQLID.name:
      return value.kind === Kind.STRING || value.kind === Kind.INT ? value.value : undefined;
    default:
      return undefined;
  }
}

/** Whole numbers beyond 2⁵³ would lose digits in JSON that the literal has. */
function exactNumber(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
