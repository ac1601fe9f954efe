/** The day after a day, both `YYYY-MM-DD`: a period ends before its `to`, people name its last day. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
