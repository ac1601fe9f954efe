import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../data-source';
import { journalTable } from './journal-table';

/** Types whose numbers JSON readers would round. */
const EXACT_TYPES = new Set(['bigint', 'int8', 'numeric', 'decimal']);

/**
 * SQL of the row of a table that an image in the journal was made of.
 *
 * A column that came after the image has its default, if that is a constant, else null; one that has gone since is not in
 * the row.
 *
 * @param image SQL of the image
 */
export function rowOfImage(metadata: EntityMetadata, image: string): string {
  const defaults = Object.fromEntries(
    metadata.columns
      .filter((column) => column.default !== undefined && typeof column.default !== 'function')
      .map((column) => [column.databaseName, column.default]),
  );
  const completed = Object.keys(defaults).length === 0 ? image : `${literal(defaults)}::jsonb || ${image}`;
  return `jsonb_populate_record(NULL::"${metadata.tableName}", ${completed})`;
}

/** SQL of an image with exact numbers as texts, for readers of JSON. */
export function exactImage(metadata: EntityMetadata, image: string): string {
  const exact = metadata.columns.filter((column) => EXACT_TYPES.has(String(column.type)));
  if (exact.length === 0) return image;
  const texts = exact.map(({ databaseName }) => `'${databaseName}', ${image} ->> '${databaseName}'`);
  return `${image} || jsonb_build_object(${texts.join(', ')})`;
}

/** SQL of the image that the journal would make of a row now. */
export function imageOfRow(metadata: EntityMetadata, row: string): string {
  const { leftOut } = journalTable(metadata);
  return `to_jsonb(${row}) - '{${leftOut.join(',')}}'::text[]`;
}

/** Columns that are of use inside only: what search and order go by. */
const INNER_COLUMN = /^(search|sort)_/;

/** Reads an image into the shape of its entity: `period_from` becomes `{period: {from}}`. */
export function imageReader(
  dataSource: DataSource,
  entity: EntityClass,
  unpublished: readonly string[] = [],
): (image: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const columns = dataSource
    .getMetadata(entity)
    .columns.filter(({ isSelect, databaseName }) => isSelect && !INNER_COLUMN.test(databaseName))
    .filter(({ databaseName }) => !unpublished.includes(databaseName));
  return (image) => {
    const shaped: Record<string, unknown> = {};
    for (const { databaseName, propertyName, embeddedMetadata } of columns) {
      if (!(databaseName in image)) continue;
      const path = embeddedMetadata?.embeddedMetadataTree.map((embedded) => embedded.propertyName) ?? [];
      let place = shaped;
      for (const name of path) {
        place[name] ??= {};
        place = place[name] as Record<string, unknown>;
      }
      place[propertyName] = image[databaseName];
    }
    return shaped;
  };
}

function literal(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'`;
}
