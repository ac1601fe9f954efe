import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Most plain fields that are asked for. */
const MOST = 8;

/** How many rows of a list are asked for. */
const ROWS = 20;

/**
 * A first question about a type: the root list of it with its plain fields, where the graph has one that needs no argument.
 *
 * @returns undefined when there is none
 */
export function questionAbout(schema: GraphQLSchema, typeName: string): string | undefined {
  const type = schema.getType(typeName);
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(needsNothing);
  for (const root of roots) {
    const nodes = fieldsOf(getNamedType(root.type)).find(({ name }) => name === 'nodes');
    if (!nodes || getNamedType(nodes.type) !== type) continue;
    const first = root.args.some(({ name }) => name === 'first') ? `(first: ${ROWS})` : '';
    const plain = plainFields(type);
    if (plain.length === 0) continue;
    return `query ${typeName}s {\n  ${root.name}${first} {\n    nodes {\n${plain.map((name) => `      ${name}\n`).join('')}    }\n  }\n}\n`;
  }
  return undefined;
}

function plainFields(type: GraphQLNamedType | undefined): readonly string[] {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)) && needsNothing(field) && !field.deprecationReason)
    .map(({ name }) => name)
    .slice(0, MOST);
}

function fieldsOf(type: GraphQLNamedType | undefined): readonly Field[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function needsNothing({ args }: Field): boolean {
  return !args.some(isRequiredArgument);
}
