import type { RowsByKeyOptions } from '@kakehashi/database';
import type { LoaderDefinition } from '../context';
import { rowsByKey } from '../loader';
import { type DatedArguments, datedSql } from './dated-arguments';

/** Loads the dated links of each key: those that the arguments ask for. */
export type DatedRows<T> = (given: DatedArguments) => LoaderDefinition<string, readonly T[]>;

/**
 * Declares how dated links are loaded, as {@link rowsByKey} does.
 *
 * @returns the loader for the arguments; the same arguments give the same loader within a request
 */
export function datedRowsByKey<T>(options: RowsByKeyOptions): DatedRows<T> {
  return (given) => {
    const condition = datedSql('t', given);
    const key = `${options.entity.name} ${options.column} ${options.orderBy} ${condition}`;
    return Object.assign(rowsByKey<T>({ ...options, condition }), { key });
  };
}
