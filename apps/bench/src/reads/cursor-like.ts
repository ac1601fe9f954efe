/**
 * A cursor of the same list and order as another, at another row. To a client cursors are opaque; a benchmark that makes
 * its own must check the page that comes of it.
 *
 * @param values the values of the order's terms at the row, as PostgreSQL writes them
 */
export function cursorLike(cursor: string, values: readonly (string | null)[]): string {
  const [version, signature] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  return Buffer.from(JSON.stringify([version, signature, ...values])).toString('base64url');
}
