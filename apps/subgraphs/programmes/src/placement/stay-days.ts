import type { Act, PeriodInput } from '@kakehashi/subgraph';

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
