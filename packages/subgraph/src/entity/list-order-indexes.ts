import { LOCALE_ORDERS } from '@kakehashi/shared-types';
import { sortTextSql } from './sort-text';

/** What a list can be ordered by beside its own fields, and what leads all its indexes. */
export interface ListOrderOptions {
  /** What the things are called by, `name` or `title`; without it they are ordered by no text. */
  readonly text?: 'name' | 'title';
  /** A column that every list of the table is narrowed by, such as `visibility`. */
  readonly leading?: string;
}

/**
 * SQL that creates the indexes that every list needs: by the text of each language, by creation, and by change, which serves
 * `changedSince` too. That by the text of the fallback language, `<table>_by_name`, is created with the table.
 *
 * What is there stays, so that a migration that brings another language runs it again.
 */
export function createListOrderIndexes(table: string, options: ListOrderOptions = {}): string {
  const leading = options.leading ? `${options.leading}, ` : '';
  return keysOf(table, options)
    .map(([name, key]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${leading}${key}, id);`)
    .join('\n');
}

/** SQL that undoes {@link createListOrderIndexes}. */
export function dropListOrderIndexes(table: string, options: ListOrderOptions = {}): string {
  return `DROP INDEX IF EXISTS ${keysOf(table, options)
    .map(([name]) => name)
    .join(', ')};`;
}

function keysOf(table: string, { text }: ListOrderOptions): [name: string, key: string][] {
  const byLanguage = Object.entries(text ? LOCALE_ORDERS : {}).map(([locale, order]): [string, string] => [
    `${table}_by_${text}_${locale.toLowerCase()}`,
    `(${sortTextSql(`${text}s`, order)})`,
  ]);
  return [...byLanguage, [`${table}_by_creation`, 'created_at'], [`${table}_by_change`, 'updated_at']];
}
