import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityClass } from './data-source';

/** Reads plain rows into entities without TypeORM's query builder, which costs more than the query on hot paths. */
export interface RowReader<T> {
  /** The table's name, quoted. */
  readonly table: string;
  /** The columns as a select list, of a table that is called `t`. */
  readonly columns: string;
  /** The same with null for what must not be told. */
  columnsFor(told: ToldColumns | undefined): string;
  /** Makes an entity of a row that was selected by {@link columns}. */
  read(row: Readonly<Record<string, unknown>>): T;
}

/** Column → SQL condition that its value is told to whoever asks; the table is `t`. */
export type ToldColumns = Readonly<Record<string, string>>;

const readers = new WeakMap<DataSource, Map<EntityClass, RowReader<unknown>>>();

/** The reader of an entity's rows; made once per data source. */
export function rowReader<T>(dataSource: DataSource, entity: EntityClass): RowReader<T> {
  const known = readers.get(dataSource) ?? new Map<EntityClass, RowReader<unknown>>();
  readers.set(dataSource, known);
  const reader = known.get(entity) ?? createRowReader(dataSource.getMetadata(entity));
  known.set(entity, reader);
  return reader as RowReader<T>;
}

function createRowReader(metadata: EntityMetadata): RowReader<unknown> {
  const columns = metadata.columns.filter((column) => column.isSelect);
  const columnsFor = (told: ToldColumns = {}) =>
    columns.map(({ databaseName }) => toldColumn(databaseName, told[databaseName])).join(', ');
  return {
    table: `"${metadata.tableName}"`,
    columns: columnsFor(),
    columnsFor,
    read: (row) => {
      const entity = metadata.create();
      for (const column of columns) setValue(entity, column, row[column.databaseName]);
      return entity;
    },
  };
}

function toldColumn(column: string, isTold: string | undefined): string {
  return isTold === undefined ? `t."${column}"` : `CASE WHEN ${isTold} THEN t."${column}" END AS "${column}"`;
}

function setValue(entity: Record<string, unknown>, column: ColumnMetadata, value: unknown): void {
  if (column.embeddedMetadata) column.setEntityValue(entity, value);
  else entity[column.propertyName] = value;
}
