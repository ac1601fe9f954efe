import { createError } from '@kakehashi/errors';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import type { SubgraphContext } from '../context';
import { PastRefusedError } from './past-refused.error';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;

/**
 * Lets every field of what was loaded as of an earlier instant answer as of the same: its resolver gets the context of
 * that instant, and what it gives belongs to that instant too. So no resolver can mix two times by forgetting one.
 *
 * @returns the schema, its fields changed in place
 */
export function inheritInstants(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isThing = isCompositeType(getNamedType(field.type));
      if (isThing || field.resolve) field.resolve = inherit(field.resolve ?? defaultFieldResolver, isThing);
    }
  }
  return schema;
}

function inherit(resolve: Resolver, isThing: boolean): Resolver {
  return (owner, given, context, info) => {
    const ownersContext = context?.ofOwner(owner);
    if (!ownersContext) return resolve(owner, given, context, info);
    const remember = <V>(value: V): V => (isThing ? rememberAll(value, ownersContext) : value);
    try {
      const value = resolve(owner, given, ownersContext, info);
      return isPromise(value) ? value.then(remember, (error) => refuse(error, info)) : remember(value);
    } catch (error) {
      return refuse(error, info);
    }
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null)?.then === 'function';
}

function rememberAll<V>(value: V, context: SubgraphContext): V {
  if (Array.isArray(value)) for (const item of value) rememberAll(item, context);
  else if (typeof value === 'object' && value !== null) context.remember(value);
  return value;
}

function refuse(error: unknown, { parentType, fieldName }: GraphQLResolveInfo): never {
  if (!(error instanceof PastRefusedError)) throw error;
  throw createError(
    'KNOWN_AT_UNSUPPORTED',
    `Field "${parentType.name}.${fieldName}" cannot be answered as of an earlier instant: ${error.reason}. Ask for it without "knownAt".`,
    { argument: 'knownAt' },
  );
}
