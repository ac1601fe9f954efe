import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Complete } from './completion';

/** A list of a scalar's valid values, as a test; undefined where a value is none. */
type Coerce = (value: unknown) => unknown;

const MOST_INT = 2_147_483_647;

const SCALARS: ReadonlyMap<string, Coerce> = new Map<string, Coerce>([
  ['Int', (value) => (isInteger(value) && value <= MOST_INT && value >= -MOST_INT - 1 ? value : undefined)],
  ['Float', (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)],
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['ID', (value) => (typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : undefined)],
]);

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/**
 * Compiles the completion of an enum or scalar: a value that is not of the type is null with an error.
 *
 * Custom scalars pass as they are; of an enum, only the values that clients may see.
 */
export function compileLeaf(type: GraphQLLeafType, place: string): Complete {
  const coerce = isEnumType(type) ? coerceEnum(type.getValues().map(({ name }) => name)) : SCALARS.get(type.name);
  if (!coerce) return (value) => value ?? null;
  return (value, completion) => {
    if (value === null || value === undefined) return null;
    const coerced = coerce(value);
    if (coerced !== undefined) return coerced;
    completion.addFault(`Invalid value found for ${place}: it is not of type ${type.name}.`);
    return null;
  };
}

function coerceEnum(names: readonly string[]): Coerce {
  const known = new Set<unknown>(names);
  return (value) => (known.has(value) ? value : undefined);
}
