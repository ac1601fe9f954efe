import type { Answer } from '../answer/answer';
import type { Column, Row } from '../table/columns';
import type { About } from './about';
import { writeCsv } from './csv';
import { describeCsv } from './csv-description';
import { writeJsonLines } from './json-lines';

/** What is written. */
export interface TakenAway {
  readonly answer: Answer;
  readonly about: About;
  /** Entries as the API answers them. */
  readonly entries: readonly unknown[];
  /** The table as it is shown: columns, filters, order. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The file's name without its ending. */
  readonly name: string;
}

/** A kind of file. */
export interface FileFormat {
  readonly ending: 'csv' | 'csv-metadata.json' | 'json' | 'jsonl';
  readonly type: string;
  readonly write: (taken: TakenAway) => readonly string[];
}

/** The kinds of file: CSV is the table as it is shown, the others are what the API answered. */
export const FORMATS: readonly FileFormat[] = [
  { ending: 'csv', type: 'text/csv;charset=utf-8', write: ({ columns, rows }) => writeCsv(columns, rows) },
  {
    ending: 'csv-metadata.json',
    type: 'application/json',
    write: ({ name, columns, about }) => [describeCsv(`${name}.csv`, columns, about)],
  },
  {
    ending: 'json',
    type: 'application/json',
    write: ({ answer, about }) => [`${JSON.stringify({ about, ...answer.body }, null, 2)}\n`],
  },
  { ending: 'jsonl', type: 'application/x-ndjson', write: ({ entries, about }) => writeJsonLines(entries, about) },
];
