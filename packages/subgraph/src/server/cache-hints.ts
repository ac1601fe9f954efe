import {
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

/**
 * Completes what entities declare by `@cacheControl(maxAge: …)`, so that Apollo Server can tell by `Cache-Control` how long
 * an answer may be kept: a connection and its edges as long as what they list; any other entity not at all; a value as
 * long as the thing that it belongs to.
 *
 * Lists of values without a declaration, such as the journal, are not kept either.
 *
 * @returns the schema, the definitions of its types changed in place
 */
export function completeCacheHints(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const declared = new Map(types.map((type) => [type, directiveOf(type, 'cacheControl')]));
  for (const type of types) {
    const { astNode } = type;
    if (!astNode || declared.get(type) || roots.includes(type)) continue;
    const listed = listedBy(type);
    const isKept = !listed && !directiveOf(type, 'key');
    const hint = (listed && declared.get(listed)) ?? (isKept ? INHERITED : NOT_KEPT);
    type.astNode = { ...astNode, directives: [...(astNode.directives ?? []), hint] };
  }
  return schema;
}

const NOT_KEPT = hint('@cacheControl(maxAge: 0)');
const INHERITED = hint('@cacheControl(inheritMaxAge: true)');

/** What a connection or an edge gives. */
function listedBy(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const { nodes, node } = type.getFields();
  const listed = getNamedType((nodes ?? node)?.type);
  return isObjectType(listed) ? listed : undefined;
}

function directiveOf({ astNode, extensionASTNodes }: GraphQLObjectType, name: string): ConstDirectiveNode | undefined {
  return [astNode, ...extensionASTNodes]
    .flatMap((node) => node?.directives ?? [])
    .find((directive) => directive.name.value === name);
}

function hint(text: string): ConstDirectiveNode {
  const [type] = parse(`type T ${text}`, { noLocation: true }).definitions;
  return (type?.kind === Kind.OBJECT_TYPE_DEFINITION && type.directives?.[0]) as ConstDirectiveNode;
}
