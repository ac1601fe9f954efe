import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';

/** An object of the test's world; `__typename` where its place is of an abstract type. */
export type Row = Readonly<Record<string, unknown>>;

/** One subgraph in the test's own process. */
export interface SubgraphDefinition {
  /** Its schema; the `@link` to Federation is added, importing each directive that the text uses. */
  readonly schema: string;
  /** Root values by field: `Query` and `Mutation`; entities by type, found again by the fields of their keys. */
  readonly rows?: Readonly<Record<string, Row | readonly Row[]>>;
  /** Resolvers by type and field, for whatever is not plain data. */
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<Row, unknown>>>>>;
}

const DIRECTIVES = [
  'context',
  'extends',
  'external',
  'fromContext',
  'inaccessible',
  'interfaceObject',
  'key',
  'override',
  'provides',
  'requires',
  'shareable',
  'tag',
];

/** The schema as composition and `@apollo/subgraph` read it. */
export function subgraphDocument({ schema }: SubgraphDefinition): DocumentNode {
  const imports = DIRECTIVES.filter((name) => new RegExp(`@${name}\\b`).test(schema)).map((name) => `"@${name}"`);
  if (schema.includes('@fromContext')) imports.push('"ContextFieldValue"');
  const url = 'https://specs.apollo.dev/federation/v2.9';
  return parse(`extend schema @link(url: "${url}", import: [${imports.join(', ')}])\n${schema}`);
}

/** An executable schema with `_entities`, whose entities come from the rows. */
export function subgraphSchema(definition: SubgraphDefinition): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const [type, rows] of Object.entries(definition.rows ?? {})) {
    resolvers[type] = Array.isArray(rows)
      ? { __resolveReference: (reference: Row) => findEntity(rows, reference) }
      : Object.fromEntries(Object.entries(rows).map(([field, value]) => [field, () => value]));
  }
  for (const [type, fields] of Object.entries(definition.resolvers ?? {})) {
    resolvers[type] = { ...resolvers[type], ...fields };
  }
  return buildSubgraphSchema({ typeDefs: subgraphDocument(definition), resolvers: resolvers as never });
}

/** The row whose fields agree with the representation, along with the fields that only the representation has. */
function findEntity(rows: readonly Row[], reference: Row): Row | null {
  const { __typename: _, ...fields } = reference;
  const row = rows.find((candidate) => agree(candidate, fields));
  return row ? { ...reference, ...row } : null;
}

function agree(row: unknown, fields: unknown): boolean {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return JSON.stringify(row) === JSON.stringify(fields);
  }
  if (typeof row !== 'object' || row === null) return false;
  const shared = Object.entries(fields).filter(([name]) => name !== '__typename' && name in row);
  return shared.length > 0 && shared.every(([name, value]) => agree((row as Row)[name], value));
}
