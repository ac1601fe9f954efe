import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Completer } from './completion';
import { type Write, writeNullable } from './write';

/** A test of a scalar's values: gives what the client gets, undefined where a value is none. */
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
export function compileLeaf(type: GraphQLLeafType, place: string): Completer {
  const coerce = isEnumType(type) ? coerceEnum(type.getValues().map(({ name }) => name)) : SCALARS.get(type.name);
  if (!coerce) return { complete: (value) => value ?? null, write: writeNullable(writeJson) };
  return {
    complete: (value, completion) => {
      if (value === null || value === undefined) return null;
      const coerced = coerce(value);
      if (coerced !== undefined) return coerced;
      completion.addFault(`Invalid value found for ${place}: it is not of type ${type.name}.`);
      return null;
    },
    write: writeNullable((value, writing) => {
      const coerced = coerce(value);
      return coerced !== undefined && writeJson(coerced, writing);
    }),
  };
}

function coerceEnum(names: readonly string[]): Coerce {
  const known = new Set<unknown>(names);
  return (value) => (known.has(value) ? value : undefined);
}

const writeJson: Write = (value, { bytes }) => {
  if (typeof value === 'string') bytes.addString(value);
  // A number of JSON too large for JavaScript has become infinite, which JSON can not express.
  else if (typeof value === 'number' && Number.isFinite(value)) bytes.addAscii(String(value));
  else bytes.addJson(JSON.stringify(value));
  return true;
};
