import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { HiddenThing } from './hidden-thing';

type Field = GraphQLField<unknown, unknown>;

/** Facets take longest: of so many filters, they are asked below one. */
const COUNTED = 60;

/** Whether a field is a list with filters and pages. */
export function isList(field: Field): boolean {
  const given = new Set(field.args.map(({ name }) => name));
  return given.has('where') && given.has('first') && isObjectType(getNamedType(field.type));
}

/**
 * Every question that a list can be asked for a hidden thing, each as a call of its field with a selection.
 *
 * @param oneOf of so many filters, one is asked, and not every order; default all
 */
export function listQuestions(schema: GraphQLSchema, field: Field, hidden: HiddenThing, oneOf = 1): string[] {
  const node = nodeOf(field)?.name ?? '';
  const rows = `totalCount nodes { id }`;
  const facets = enumNames(schema, `${node}FacetField`);
  const count = (first: string) => `facets(fields: [${facets}]${first}) { field bucketCount buckets { value count } }`;
  const counted = facets.length === 0 ? '' : count('');
  const page = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const ask = (given: string, selection: string) => `${field.name}(${given}) { ${selection} }`;
  const whereType = getNamedType(field.args.find(({ name }) => name === 'where')?.type as GraphQLInputType);
  const { filters: asked = /^/ } = hidden;
  const filters = (isInputObjectType(whereType) ? filtersOf(whereType, hidden) : [])
    .filter((filter) => asked.test(filter))
    .filter((_filter, index) => index % oneOf === 0);
  const texts = field.args.some(({ name }) => name === 'search') ? searchesFor(hidden) : [];
  const isRoot = oneOf === 1;
  const ordered = enumNames(schema, `${node}OrderField`).filter((order) => asked.test(order.toLowerCase()));
  const orders = ordered.flatMap((order) =>
    (isRoot ? ['ASC', 'DESC'] : ['ASC']).map((direction) => `orderBy: [{ field: ${order}, direction: ${direction} }]`),
  );
  return [
    ask('first: 1', `totalCount ${counted} pageInfo { hasNextPage }`),
    ...(counted && isRoot ? [ask('first: 1', count(', first: 3'))] : []),
    ask('changedSince: "2000-01-01T00:00:00Z"', rows),
    ...orders.flatMap((order) =>
      (isRoot ? ['first', 'last'] : ['last']).map((end) => ask(`${end}: 100, ${order}`, page)),
    ),
    ...filters.map((where) => ask(`where: ${where}`, rows)),
    ...filters.filter((_where, at) => at % COUNTED === 1).map((where) => ask(`where: ${where}`, counted || rows)),
    ...texts.map((text) =>
      ask(`search: ${JSON.stringify(text)}, first: 50`, `${rows} edges { cursor matched { lang value rule } }`),
    ),
  ];
}

/** The type that a connection lists. */
export function nodeOf(field: Field): GraphQLObjectType | undefined {
  const connection = getNamedType(field.type);
  const listed = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : undefined;
  return isObjectType(listed) ? listed : undefined;
}

function enumNames(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name) as GraphQLEnumType | undefined;
  return type ? type.getValues().map((value) => value.name) : [];
}

const DEEPEST_LINK = 2;

/** A filter for each operator of each comparison, also those on links, with each value that the hidden thing may have. */
function filtersOf(where: GraphQLInputObjectType, hidden: HiddenThing, depth = 0): string[] {
  return Object.values(where.getFields()).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || named === where) return [];
    if (!named.name.endsWith('Comparator')) {
      return depth < DEEPEST_LINK ? filtersOf(named, hidden, depth + 1).map((inner) => `{ ${name}: ${inner} }`) : [];
    }
    const compared = comparisonsOf(named, hidden);
    const negated = depth === 0 ? compared.slice(0, 1).map((one) => `{ not: { ${name}: ${one} } }`) : [];
    return [...compared.map((one) => `{ ${name}: ${one} }`), ...negated];
  });
}

function comparisonsOf(comparator: GraphQLInputObjectType, hidden: HiddenThing): string[] {
  return Object.values(comparator.getFields()).flatMap(({ name, type }) => {
    const values = valuesOf(getNamedType(type), hidden);
    if (name === 'in' || name === 'notIn') return [`{ ${name}: [${values}] }`];
    return (name === 'eq' || name === 'isNull' ? values : values.slice(0, 1)).map((value) => `{ ${name}: ${value} }`);
  });
}

/** Literals of an operand. */
function valuesOf(type: GraphQLNamedType, hidden: HiddenThing): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  const quoted = (values: readonly string[]) => values.map((value) => JSON.stringify(value));
  const literals: Readonly<Record<string, readonly string[]>> = {
    ID: quoted([hidden.keys.id ?? '', ...hidden.linkedIds]),
    String: quoted([...Object.values(hidden.keys), ...hidden.words, 'ja']),
    Int: ['0', '5', '2015'],
    BigInt: ['"0"', '"1000000"'],
    Decimal: ['"0"', '"1.5"'],
    Boolean: ['true', 'false'],
    Date: ['"2015-01-01"'],
    DateTime: ['"2020-01-01T00:00:00Z"'],
    CountryCode: ['VN', 'JP'].map((code) => JSON.stringify(code)),
    CurrencyCode: ['"JPY"'],
  };
  return [...(literals[type.name] ?? [])];
}

/** Texts by which a hidden thing might be found, or change what another text finds. */
function searchesFor({ keys, words }: HiddenThing): string[] {
  const misspelt = words.flatMap((word) => [
    `${word.slice(0, 2)}${word.slice(3)}`,
    `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`,
    `${word.slice(0, -1)}q`,
  ]);
  return [...Object.values(keys), ...words, words.join(' '), ...words.map((word) => word.slice(0, 3)), ...misspelt];
}
