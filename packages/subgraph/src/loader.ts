import { type RowsByKeyOptions, readRowsByKey } from '@kakehashi/database';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { PastRefusedError } from './changes/past-refused.error';
import type { LoaderDefinition, SubgraphContext } from './context';
import type { Asker } from './visibility/asker';
import { toldPersonColumns } from './visibility/borrowed-person';
import { noteVisible } from './visibility/noted-rules';
import { conditionFor, type VisibleRule } from './visibility/visible-rule';

/** Which rows to load, and how. */
export interface LoadOptions extends Omit<RowsByKeyOptions, 'visible' | 'visibleThen' | 'toldColumns'> {
  /** Which rows may be shown, whatever is asked; default all. */
  readonly visible?: VisibleRule;
  /** Of rows as of an earlier instant, a further condition of those that may be shown; given is the instant in SQL. */
  readonly visibleThen?: (instant: string, asker: Asker) => string;
}

/**
 * Loads single rows by a unique column, or the first in an order, all keys of one tick in one SQL statement.
 *
 * Key: the column's value as text. Missing, hidden or malformed key: null. Lifetime: the request.
 */
export function rowByKey<T>(options: LoadOptions): LoaderDefinition<string, T | null> {
  noteVisible(options.entity, options.visible);
  return (context) =>
    new DataLoader(async (keys) => {
      const rows = await readRows<T>(context, options, keys);
      return rows.map(([row]) => row ?? null);
    });
}

/**
 * Loads all rows of each key, all keys of one tick in one SQL statement.
 *
 * Key: the column's value as text. Order: as declared, by id if it is not. Missing key: an empty list. Lifetime: the request.
 */
export function rowsByKey<T>(options: LoadOptions): LoaderDefinition<string, readonly T[]> {
  noteVisible(options.entity, options.visible);
  return (context) => new DataLoader((keys) => readRows<T>(context, options, keys));
}

/** Rows as of the context's instant. What they load in turn is loaded as of the same. */
async function readRows<T>(
  context: SubgraphContext,
  { visible, visibleThen, ...options }: LoadOptions,
  keys: readonly string[],
): Promise<T[][]> {
  const { database, knownAt, asker } = context;
  const toldColumns = toldPersonColumns(database, options.entity, asker);
  const shown: RowsByKeyOptions = {
    ...options,
    ...(toldColumns && { toldColumns }),
    ...(visible !== undefined && { visible: conditionFor(visible, asker) }),
    ...(visibleThen && { visibleThen: (instant: string) => visibleThen(instant, asker) }),
  };
  const rows = await readRowsByKey<T>(database, shown, keys, knownAt);
  if (knownAt) for (const row of rows.flat()) context.remember(row as object);
  return rows;
}

/**
 * Loads what a key leads to by a statement of its own, all keys of one tick together; for joins and recursions.
 *
 * @param read gives each key's value in the order of the keys, as it is now. Lifetime of a value: the request.
 * @param readThen the same by loaders of the context, as of its earlier instant; without it that is refused
 */
export function valueByKey<V>(
  read: (database: DataSource, keys: readonly string[]) => Promise<readonly V[]>,
  readThen?: (context: SubgraphContext, keys: readonly string[]) => Promise<readonly V[]>,
): LoaderDefinition<string, V> {
  return (context) => {
    if (!context.knownAt) return new DataLoader((keys) => read(context.database, keys));
    if (!readThen) throw new PastRefusedError('it is computed over what is recorded now');
    return new DataLoader((keys) => readThen(context, keys));
  };
}

/**
 * Loads what a key leads to by the context itself, all keys of one tick together: by its loaders, at its instant, for who asks.
 *
 * @param read gives each key's value in the order of the keys. Lifetime of a value: the request.
 * @param key definitions with the same share one loader of a request; default: the definition itself
 */
export function batchByKey<V, K = string>(
  read: (context: SubgraphContext, keys: readonly K[]) => Promise<readonly V[]>,
  key?: string,
): LoaderDefinition<K, V> {
  const definition: LoaderDefinition<K, V> = (context) => new DataLoader((keys) => read(context, keys));
  return key === undefined ? definition : Object.assign(definition, { key });
}
