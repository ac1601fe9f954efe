import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** One entity of the supergraph: who answers for it, by which keys it is reached, who adds to it. */
export interface EntityOwnership {
  readonly type: string;
  /** The subgraph that resolves more of the type's fields alone than any other; several when they resolve equally many. */
  readonly owners: readonly string[];
  /** The key selections of all subgraphs, such as `id` or `ror`, sorted. */
  readonly keys: readonly string[];
  /** The other subgraphs and the fields that they add, sorted by subgraph. */
  readonly extensions: readonly { readonly subgraph: string; readonly fields: readonly string[] }[];
}

/** Who owns what, read off a supergraph's `@join__…` directives. */
export interface Ownership {
  readonly entities: readonly EntityOwnership[];
  /** Types without a key that more than one subgraph defines, sorted. */
  readonly sharedTypes: readonly string[];
}

/** Reads the ownership off a supergraph's SDL. */
export function readOwnership(supergraph: string): Ownership {
  const document = parse(supergraph);
  const graphs = readGraphNames(document);
  const entities: EntityOwnership[] = [];
  const sharedTypes: string[] = [];
  for (const type of document.definitions.filter(isEntityLike)) {
    const joins = directives(type.directives, 'join__type');
    const keys = [...new Set(joins.flatMap(({ key }) => (key === undefined ? [] : [String(key)])))].sort();
    if (keys.length > 0) entities.push(readEntity(type, joins, keys, graphs));
    else if (new Set(joins.map(({ graph }) => graph)).size > 1) sharedTypes.push(type.name.value);
  }
  return { entities: entities.sort((a, b) => (a.type < b.type ? -1 : 1)), sharedTypes: sharedTypes.sort() };
}

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

function isEntityLike(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION && !ROOT_TYPES.includes(node.name.value);
}

function readEntity(
  type: ObjectTypeDefinitionNode,
  joins: readonly DirectiveArguments[],
  keys: readonly string[],
  graphs: ReadonlyMap<string, string>,
): EntityOwnership {
  const fieldsBySubgraph = new Map<string, string[]>();
  for (const { graph, resolvable } of joins) {
    if (resolvable !== false) fieldsBySubgraph.set(nameOf(graph, graphs), []);
  }
  for (const field of type.fields ?? []) {
    const resolvers = directives(field.directives, 'join__field').filter(
      ({ graph, external, usedOverridden }) => graph !== undefined && external !== true && usedOverridden !== true,
    );
    // No @join__field: all subgraphs of the type have the field, as they have its key.
    const [only, ...others] = resolvers;
    if (only && others.length === 0) fieldsBySubgraph.get(nameOf(only.graph, graphs))?.push(field.name.value);
  }
  const most = Math.max(...[...fieldsBySubgraph.values()].map((fields) => fields.length));
  const sorted = [...fieldsBySubgraph].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: type.name.value,
    owners: sorted.filter(([, fields]) => fields.length === most).map(([subgraph]) => subgraph),
    keys,
    extensions: sorted
      .filter(([, fields]) => fields.length > 0 && fields.length < most)
      .map(([subgraph, fields]) => ({ subgraph, fields: fields.sort() })),
  };
}

type DirectiveArguments = Readonly<Record<string, unknown>>;

/** The arguments of every use of one directive. */
function directives(nodes: readonly ConstDirectiveNode[] | undefined, name: string): DirectiveArguments[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map((node) => Object.fromEntries((node.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)])));
}

/** The supergraph names subgraphs by an enum; this maps its values to the subgraphs' own names. */
function readGraphNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) {
      names.set(value.name.value, String(directives(value.directives, 'join__graph')[0]?.name));
    }
  }
  return names;
}

function nameOf(graph: unknown, graphs: ReadonlyMap<string, string>): string {
  return graphs.get(String(graph)) ?? String(graph);
}
