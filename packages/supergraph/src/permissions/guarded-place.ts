import { argumentsOf, type Demand, directivesByPlace, readWrittenRules } from '@kakehashi/schema-directives';
import { buildASTSchema, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import type { SubgraphSchema } from '../subgraph-schemas';

/** A type or field of the supergraph that is not open to everybody. */
export interface GuardedPlace {
  /** `Type` or `Type.field`. */
  readonly coordinate: string;
  /** What it demands, all of it. */
  readonly demands: readonly Demand[];
  /** Whose rows it is for, such as "the caller's own profile"; undefined when it does not depend on the row. */
  readonly relation?: string;
  /** Of a type: the fields that give it, and so demand the same. */
  readonly reachedBy: readonly string[];
}

/** What the supergraph demands of whom, sorted by place. */
export function readGuardedPlaces(supergraph: string, subgraphs: readonly SubgraphSchema[]): GuardedPlace[] {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  const relations = readRelations(subgraphs);
  return [...readWrittenRules(supergraph)]
    .map(([coordinate, demands]) => {
      const relation = relations.get(coordinate);
      return { coordinate, demands, ...(relation && { relation }), reachedBy: fieldsThatGive(schema, coordinate) };
    })
    .sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** `@relation` of the subgraphs' own schemas: composition leaves it out. */
function readRelations(subgraphs: readonly SubgraphSchema[]): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  for (const { sdl } of subgraphs) {
    for (const [coordinate, directives] of directivesByPlace(parse(sdl, { noLocation: true }))) {
      const relation = directives.find(({ name }) => name.value === 'relation');
      if (relation) relations.set(coordinate, String(argumentsOf(relation).to));
    }
  }
  return relations;
}

function fieldsThatGive(schema: GraphQLSchema, typeName: string): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === typeName)
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort();
}
