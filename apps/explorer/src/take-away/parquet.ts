import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { cellText } from '../table/cell-text';
import { type Column, headOf, type Row } from '../table/columns';
import { isMissing } from '../table/compare';
import type { About } from './about';

/**
 * Writes a table as Parquet. Whole numbers, floats, booleans and instants have types of their own; decimals stay texts,
 * which keep every digit, and lists are texts as in CSV. What the data is stands in the file's metadata, as `kakehashi:about`.
 */
export function writeParquet(columns: readonly Column[], rows: readonly Row[], about: About): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columns.map((column) => columnSource(column, rows)),
    kvMetadata: [{ key: 'kakehashi:about', value: JSON.stringify(about) }],
  });
}

function columnSource(column: Column, rows: readonly Row[]): ColumnSource {
  const { type, read } = codecOf(column);
  const data = rows.map((row) => (isMissing(row[column.id]) ? null : read(row[column.id])));
  return { name: headOf(column.id), type, data, nullable: true };
}

function codecOf({ kind, isList, canOpen }: Column): {
  type: NonNullable<ColumnSource['type']>;
  read: (value: unknown) => unknown;
} {
  if (isList || canOpen) return { type: 'STRING', read: cellText };
  if (kind === 'integer') return { type: 'INT32', read: Number };
  if (kind === 'number') return { type: 'DOUBLE', read: Number };
  if (kind === 'boolean') return { type: 'BOOLEAN', read: Boolean };
  if (kind === 'instant') return { type: 'TIMESTAMP', read: (value) => new Date(String(value)) };
  return { type: 'STRING', read: cellText };
}
