import { maybeCacheControlFromInfo } from '@apollo/cache-control-types';
import { createError } from '@kakehashi/errors';
import { AccessRules, type Demand, isMet, type WrittenRules } from '@kakehashi/schema-directives';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { SubgraphContext } from '../context';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;

/** Where `@apollo/subgraph` keeps how an entity is found again. */
interface FederationExtensions {
  readonly apollo?: {
    readonly subgraph?: {
      resolveReference?: (representation: unknown, context: SubgraphContext, info: unknown) => unknown;
    };
  };
}

/**
 * Closes what the schema says to be closed, so that who gets past the gateway finds the same: a field whose demands the caller
 * does not meet is refused before its resolver runs, and an entity of a closed type is not looked up. Answers that hold
 * anything that is not for everybody may not be kept.
 *
 * @param written what the schema demands where
 * @returns the schema, its fields changed in place
 */
export function enforceAccess(schema: GraphQLSchema, written: WrittenRules): GraphQLSchema {
  const rules = new AccessRules(schema, written);
  if (rules.isEmpty) return schema;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    guardReference(type, rules.ofField(type, '__typename'));
    for (const field of Object.values(type.getFields())) {
      const demands = rules.ofField(type, field.name);
      if (demands.length > 0) field.resolve = guard(field.resolve ?? defaultFieldResolver, demands);
    }
  }
  return schema;
}

function guard(resolve: Resolver, demands: readonly Demand[]): Resolver {
  return (owner, given, context, info) => {
    refuseUnmet(demands, context, `${info.parentType.name}.${info.fieldName}`);
    maybeCacheControlFromInfo(info)?.setCacheHint({ maxAge: 0 });
    return resolve(owner, given, context, info);
  };
}

/** Where the gateway re-enters an entity, `_entities`: it would tell which ids there are. */
function guardReference(type: GraphQLObjectType, demands: readonly Demand[]): void {
  const { apollo } = type.extensions as FederationExtensions;
  const subgraph = apollo?.subgraph;
  const resolve = subgraph?.resolveReference;
  if (!subgraph || !resolve || demands.length === 0) return;
  // Asynchronous: thrown at once, it would refuse the entities beside it too.
  subgraph.resolveReference = async (representation, context, info) => {
    refuseUnmet(demands, context, type.name);
    return resolve(representation, context, info);
  };
}

/** @throws GraphQLError UNAUTHORIZED_FIELD_OR_TYPE */
function refuseUnmet(demands: readonly Demand[], { caller }: SubgraphContext, place: string): void {
  if (demands.every((demand) => isMet(demand, caller))) return;
  throw createError('UNAUTHORIZED_FIELD_OR_TYPE', `"${place}" is not open to this request.`);
}
