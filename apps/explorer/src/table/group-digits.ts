/**
 * A number that is written as text, with the digits of its whole part in groups as a language has them. No digit is lost:
 * the text is grouped, never made a number.
 */
export function groupDigits(text: string, language: string): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction === undefined ? '' : point + fraction}`;
}
