/** By zone; making one takes far longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day, `YYYY-MM-DD`, on which an instant falls in a time zone (IANA). */
export function dayIn(timeZone: string, instant: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}
