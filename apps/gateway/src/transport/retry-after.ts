/**
 * Reads a `retry-after` header: seconds, or the date at which to come again.
 *
 * @returns milliseconds from now; undefined when there is none or it can not be read
 */
export function readRetryAfter(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d{1,5}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
