import { stringify } from 'csv-stringify/sync';
import type { GraphQLFormattedError } from 'graphql';
import { csvCell } from './csv-cell';
import { type ExportColumn, valueAt } from './export-columns';

/** One way to write rows. */
export interface ExportFormat {
  readonly contentType: string;
  /** Of a file, without a dot. */
  readonly extension: string;
  /** What stands before the rows. */
  head(): string;
  rows(rows: readonly unknown[]): string;
  /** How the end of an export that failed half-way is told; undefined where only the broken connection can tell. */
  readonly failure?: (error: GraphQLFormattedError) => string;
}

/** CSV as RFC 4180 says, in UTF-8 with a byte order mark, without which spreadsheets misread all but ASCII. */
export function csvFormat(columns: readonly ExportColumn[]): ExportFormat {
  const write = (rows: readonly (readonly string[])[]) =>
    stringify([...rows], {
      record_delimiter: '\r\n',
      quote_record_delimiter: true,
      // An empty line would be no row at all to most readers.
      quoted_empty: columns.length === 1,
    });
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    head: () => `\uFEFF${write([columns.map(({ header }) => header)])}`,
    rows: (rows) => write(rows.map((row) => columns.map((column) => csvCell(valueAt(row, column))))),
  };
}

/** JSON Lines: each row as the API answers it, on a line of its own. */
export function jsonLinesFormat(metadata: Readonly<Record<string, unknown>> | undefined): ExportFormat {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  return {
    contentType: 'application/x-ndjson; charset=utf-8',
    extension: 'jsonl',
    head: () => (metadata ? line({ _export: metadata }) : ''),
    rows: (rows) => rows.map(line).join(''),
    failure: (error) => line({ error }),
  };
}
