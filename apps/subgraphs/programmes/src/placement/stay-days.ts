import type { Act, PeriodInput } from '@kakehashi/subgraph';

/** Where a day begins first: what is later than today there is in the future everywhere. */
const FIRST_OF_ALL_ZONES = 'Pacific/Kiritimati';

/** The days of a stay, whole: half-open. */
export interface StayDays {
  readonly from: string;
  readonly to: string;
}

/** The days of a planned stay, of which both ends must be known; it must not be over. */
export function plannedDays(act: Act, { from, to }: PeriodInput): StayDays {
  if (from == null) act.fault('REQUIRED', 'period.from', 'The first day of the stay must be given.');
  if (to == null) act.fault('REQUIRED', 'period.to', 'The first day after the stay must be given.');
  else if (to <= act.today()) {
    act.fault('OUT_OF_RANGE', 'period.to', `The stay must not be over already, but ends before ${to}.`);
  }
  act.settle();
  return { from: from ?? '', to: to ?? '' };
}

/** Notes a fault when something that is told as done has a day that has come nowhere yet. */
export function mustHaveCome(act: Act, day: string, field: string): void {
  if (day <= act.today(FIRST_OF_ALL_ZONES)) return;
  act.fault('OUT_OF_RANGE', field, `The day must not be in the future, but is ${day}.`);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
