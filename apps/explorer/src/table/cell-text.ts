/**
 * A value as text, without loss: nothing for null, plain values as they are, a list of plain values joined by `; `, objects
 * and lists of them as JSON. The gateway's exports write the same.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const isPlain = value.every((item) => typeof item !== 'object' || item === null);
  return isPlain ? value.map((item) => (item === null ? '' : String(item))).join('; ') : JSON.stringify(value);
}
