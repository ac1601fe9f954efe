import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { Copy } from '@kakehashi/database';
import { readWrittenRules } from '@kakehashi/schema-directives';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, type ClassType, createResolversMap } from 'type-graphql';
import type { Action } from './action/define-action';
import { changesResolver } from './changes/changes.resolver';
import { inheritInstants } from './changes/inherit-instants';
import type { SubgraphContext } from './context';
import type { HeldType } from './holdings/held-type';
import { holdingsResolver } from './holdings/holdings.resolver';
import { withListSizes } from './list/list-size';
import { enforceAccess } from './permission/enforce-access';
import type { EntityReference, Representation } from './reference';
import { refuseUnstorableText } from './server/unstorable-text';

/** Resolver classes, as type-graphql takes them. */
export type ResolverClasses = Exclude<BuildSchemaOptions['resolvers'], string>;

/** What a subgraph's schema is made of. */
export interface SchemaParts {
  /** Name of the subgraph, for the fields that every subgraph has. */
  readonly name?: string;
  /** All resolver classes. */
  readonly resolvers: ResolverClasses;
  /** The entities that this subgraph owns, and how each is found again by its keys. */
  readonly references: readonly EntityReference[];
  /** What callers can do here: its mutations. Default none. */
  readonly actions?: readonly Action[];
  /** Borrowed entities that get fields here though no field here returns them; any other is found by itself. Default none. */
  readonly extendedOnly?: readonly ClassType<object>[];
  /** Types of which it is told what is held, by `<name>Holdings`. Default none, and no such field. */
  readonly holdings?: readonly HeldType[];
  /** Rows of other subgraphs that it keeps a copy of; see `defineCopy`. */
  readonly copies?: readonly Copy[];
}

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@override", "@interfaceObject", "@cost", "@listSize", "@authenticated", "@requiresScopes", "@policy"])';

/** Directives of our own, which do not go into the supergraph: how each is declared where it is used. */
const OWN_DIRECTIVES = {
  /** For how long an answer may be kept, in seconds; see server/cache-hints.ts. */
  cacheControl: 'directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on OBJECT | FIELD_DEFINITION',
  /** Whose rows a field is for; see permission/access-decorators.ts. */
  relation: 'directive @relation(to: String!) on FIELD_DEFINITION',
};

/**
 * Builds the federation schema out of the decorated classes, with every directive kept.
 *
 * graphql-js's own `printSchema` would drop the directives silently, and the result would still compose.
 */
export function buildFederatedSchema({
  name,
  resolvers,
  references,
  actions = [],
  extendedOnly = [],
  holdings = [],
  copies = [],
}: SchemaParts): GraphQLSchema {
  const all = [...resolvers, ...actions.map((action) => action.Resolver)] as const;
  const ofAll = name && [
    changesResolver(name),
    ...(holdings.length > 0 ? [holdingsResolver(name, holdings, copies)] : []),
  ];
  const schema = buildSchemaSync({
    resolvers: ofAll ? [...all, ...ofAll] : (all as unknown as ResolverClasses),
    orphanedTypes: [...extendedOnly],
    globalMiddlewares: [refuseUnstorableText],
    validate: false,
    skipCheck: true,
  });
  const text = printSchemaWithDirectives(lexicographicSortSchema(schema));
  const used = Object.entries(OWN_DIRECTIVES).filter(([directive]) => text.includes(`@${directive}(`));
  const own = used.map(([, declaration]) => declaration).join('\n');
  const typeDefs = withListSizes(parse(`${FEDERATION_LINK}\n${own}\n${text}`));
  const map: Record<string, object | undefined> = createResolversMap(schema);
  for (const { typeName, resolve } of references) {
    map[typeName] = {
      ...map[typeName],
      __resolveReference: (representation: Representation, context: SubgraphContext) =>
        resolve(representation, context),
    };
  }
  const built = inheritInstants(buildSubgraphSchema({ typeDefs, resolvers: map as never }));
  return enforceAccess(built, readWrittenRules(typeDefs));
}

/** The schema's text as the supergraph is composed from it: stable order, all directives and descriptions. */
export function printFederatedSchema(schema: GraphQLSchema): string {
  return `${printSubgraphSchema(schema).trim()}\n`;
}
