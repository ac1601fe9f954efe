import type { LoaderDefinition } from '../context';
import { type LoadOptions, rowsByKey } from '../loader';
import { noteVisible } from '../visibility/noted-rules';
import { type DatedArguments, datedSql } from './dated-arguments';

/** Loads the dated links of each key: those that the arguments ask for. */
export type DatedRows<T> = (given: DatedArguments) => LoaderDefinition<string, readonly T[]>;

/**
 * Declares how dated links are loaded, as {@link rowsByKey} does.
 *
 * @returns the loader for the arguments; the same arguments give the same loader within a request
 */
export function datedRowsByKey<T>(options: LoadOptions): DatedRows<T> {
  const { entity, column, visible = 'TRUE', condition: chosen = 'TRUE', orderBy } = options;
  // A rule of visibility must be known before the first request.
  noteVisible(entity, options.visible);
  return (given) => {
    const condition = `(${chosen}) AND ${datedSql('t', given)}`;
    const key = `${entity.name} ${column} ${orderBy} ${visible} ${condition}`;
    return Object.assign(rowsByKey<T>({ ...options, condition }), { key });
  };
}
