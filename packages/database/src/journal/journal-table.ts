import type { DataSource, EntityMetadata } from 'typeorm';

/** Begins the names of columns that follow from others and are of use to the search alone; images do without them. */
const SEARCH_COLUMN = /^search_/;

/** How the rows of one table stand in the journal. */
export interface JournalTable {
  /** The table's name: the `entity_type` of its entries. */
  readonly name: string;
  /** The columns of its key; undefined when its rows have an id, which then is the entries' `entity_id`. */
  readonly keyColumns?: readonly string[];
  /** Columns that an image does without. */
  readonly leftOut: readonly string[];
  /** Whether its rows have `created_at`, `updated_at` and `version`. */
  readonly isStamped: boolean;
}

const STAMPS = ['created_at', 'updated_at', 'version'];

/** The tables of all entities. */
export function journalTables(dataSource: DataSource): JournalTable[] {
  const tables = new Map(dataSource.entityMetadatas.map((metadata) => [metadata.tableName, journalTable(metadata)]));
  return [...tables.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The table of one entity. */
export function journalTable(metadata: EntityMetadata): JournalTable {
  const columns = metadata.columns.map((column) => column.databaseName);
  const key = metadata.primaryColumns;
  const hasId = key.length === 1 && key[0]?.databaseName === 'id' && key[0].type === 'uuid';
  return {
    name: metadata.tableName,
    ...(!hasId && { keyColumns: key.map((column) => column.databaseName).sort() }),
    leftOut: columns.filter((column) => SEARCH_COLUMN.test(column)),
    isStamped: STAMPS.every((column) => columns.includes(column)),
  };
}

/** SQL of a row's `entity_id` in the journal. */
export function entityIdSql({ keyColumns }: JournalTable, row: string): string {
  if (!keyColumns) return `${row}.id`;
  return `md5(${keySql(keyColumns, row)}::text)::uuid`;
}

/** SQL of a row's `key` in the journal; null for a row with an id. */
export function entityKeySql({ keyColumns }: JournalTable, row: string): string {
  return keyColumns ? keySql(keyColumns, row) : 'NULL::jsonb';
}

function keySql(columns: readonly string[], row: string): string {
  return `jsonb_build_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}
