/** The day, `YYYY-MM-DD`, on which an instant falls in a time zone (IANA). */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}
