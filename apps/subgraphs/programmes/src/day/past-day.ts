import type { Act } from '@kakehashi/subgraph';

/** Where a day begins first: what is later than today there is in the future everywhere. */
const FIRST_OF_ALL_ZONES = 'Pacific/Kiritimati';

/** Notes a fault when something that is told as done has a day that has come nowhere yet. */
export function mustHaveCome(act: Act, day: string, field: string): void {
  if (day <= act.today(FIRST_OF_ALL_ZONES)) return;
  act.fault('OUT_OF_RANGE', field, `The day must not be in the future, but is ${day}.`);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
