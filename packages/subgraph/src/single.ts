import { isId } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { contextKnownAt } from './changes/known-at.argument';
import type { LoaderDefinition, SubgraphContext } from './context';

/** A key by which one thing can be asked for. */
export interface SingleKey<T> {
  readonly loader: LoaderDefinition<string, T | null>;
  /** Brings a value to the form in which it is stored; null when it is malformed. Default: the value must be an id. */
  readonly parse?: (value: string) => string | null;
  /** What a value must be, for the message; default `must be an id (a UUID)`. */
  readonly rule?: string;
}

/**
 * Finds one thing by exactly one of its keys.
 *
 * @param given argument name → value
 * @param knownAt as it was recorded at that instant; without it as it is now
 * @returns null when there is none, or none was known then
 * @throws BAD_USER_INPUT when not exactly one key is given, its value is malformed, or the instant is in the future
 * @throws KNOWN_AT_UNSETTLED see {@link contextKnownAt}
 */
export async function findSingle<T>(
  context: SubgraphContext,
  keys: Readonly<Record<string, SingleKey<T>>>,
  given: Readonly<Record<string, string | null | undefined>>,
  knownAt?: Date | null,
): Promise<T | null> {
  const [first, ...others] = Object.entries(given).filter(([, value]) => value != null);
  const names = Object.keys(keys);
  if (!first)
    throw badUserInput(
      names[0] ?? 'id',
      names.length > 1 ? `or another of ${names.join(', ')} must be given` : 'must be given',
    );
  const [name, value] = first;
  if (others.length > 0) throw badUserInput(others[0]?.[0] ?? name, `must not be given together with "${name}"`);
  const key = keys[name];
  if (!key || value == null) return null;
  const parse = key.parse ?? ((text: string) => (isId(text) ? text.toLowerCase() : null));
  const stored = parse(value);
  if (stored === null) throw badUserInput(name, key.rule ?? 'must be an id (a UUID)', value);
  return (await contextKnownAt(context, knownAt)).loader(key.loader).load(stored);
}
