/** What spreadsheets take for the beginning of a formula, in the full-width forms of Japanese keyboards too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A plain number, which is harmless though it begins with a minus. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A value as the text of a CSV cell, before quoting.
 *
 * Null: empty. Numbers and `true`/`false`: as they are. A list of plain values: joined by `; `; an empty one: empty. Objects and lists of
 * them: JSON. A text that a spreadsheet would take for a formula gets an apostrophe before it; a plain number as text
 * stays as it is.
 *
 * See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.some((item) => typeof item === 'object' && item !== null)
    ? JSON.stringify(value)
    : value.map((item) => (item === null ? '' : String(item))).join('; ');
}
