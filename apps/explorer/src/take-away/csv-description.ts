import { type Column, headOf } from '../table/columns';
import type { ValueKind } from '../table/value-kind';
import type { About } from './about';

const DATATYPES: Readonly<Record<ValueKind, string>> = {
  id: 'string',
  text: 'string',
  enum: 'string',
  integer: 'integer',
  number: 'number',
  decimal: 'decimal',
  boolean: 'boolean',
  date: 'date',
  instant: 'datetime',
  period: 'string',
  json: 'json',
};

/**
 * Describes a CSV file as CSV on the Web has it: columns with their types, and beside them where the data is from.
 *
 * See https://www.w3.org/TR/tabular-metadata/
 */
export function describeCsv(file: string, columns: readonly Column[], about: About): string {
  const licences = [...new Set(about.sources.flatMap(({ licence }) => licence ?? []))];
  const description = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: file,
    'dc:created': about.askedAt,
    'dc:source': about.sources.map(({ source, sourceUrl }) => sourceUrl ?? source),
    'dc:license': licences,
    'kakehashi:about': about,
    tableSchema: {
      columns: columns.map(({ id, kind, isList, description: text }) => ({
        name: headOf(id),
        titles: headOf(id),
        datatype: DATATYPES[kind],
        ...(isList && { separator: '; ' }),
        ...(text && { 'dc:description': text }),
      })),
    },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
