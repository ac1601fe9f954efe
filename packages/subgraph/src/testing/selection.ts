import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** How much of a field is selected. */
export interface SelectionOptions {
  /** Fields that are left out, as `Type.field`; none by default. */
  readonly leftOut?: ReadonlySet<string>;
  /** How many levels of objects are selected. */
  readonly depth: number;
}

/** What to select of a field and below; undefined when it is left out, or needs arguments that nobody knows here. */
export function selectionOf(
  owner: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  options: SelectionOptions,
): string | undefined {
  const { leftOut, depth } = options;
  if (leftOut?.has(`${owner.name}.${field.name}`)) return undefined;
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => [name, sampleOf(type)]);
  if (given.some(([, value]) => value === undefined)) return undefined;
  const call = given.length === 0 ? field.name : `${field.name}(${given.map((pair) => pair.join(': '))})`;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return call;
  if (!isObjectType(type) || depth <= 1) return undefined;
  const inner = Object.values(type.getFields()).flatMap(
    (below) => selectionOf(type, below, { ...options, depth: depth - 1 }) ?? [],
  );
  return inner.length === 0 ? undefined : `${call} { ${inner.join(' ')} }`;
}

/** A value of a required argument. */
function sampleOf(given: GraphQLInputType): string | undefined {
  const type = getNamedType(given);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return type.name === 'CurrencyCode' ? '"JPY"' : undefined;
}
