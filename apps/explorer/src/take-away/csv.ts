import { cellText } from '../table/cell-text';
import { type Column, headOf, type Row } from '../table/columns';

/** What spreadsheets take for the beginning of a formula, in the full-width forms of Japanese keyboards too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const NUMBER = /^-?\d+(\.\d+)?$/;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes a table as CSV (RFC 4180), so that Excel opens it right in any language: UTF-8 with byte order mark, lines end in
 * CR LF. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are. The
 * gateway's exports follow the same rules.
 *
 * @returns the parts of the file, in order; a long table never is one text
 */
export function writeCsv(columns: readonly Column[], rows: readonly Row[]): string[] {
  const header = columns.map(({ id }) => csvField(headOf(id))).join(',');
  const lines = rows.map((row) => `${columns.map(({ id }) => csvField(row[id])).join(',')}\r\n`);
  return [`${BYTE_ORDER_MARK}${header}\r\n`, ...lines];
}

/** A value as a field of CSV. */
export function csvField(value: unknown): string {
  const text = cellText(value);
  const isSafe = typeof value === 'number' || typeof value === 'boolean' || !FORMULA.test(text) || NUMBER.test(text);
  return quote(isSafe ? text : `'${text}`);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
