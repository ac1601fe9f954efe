import { since } from '../periods';
import type { StatusStepRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import { type DayNumber, daysBetween, writeDay } from './calendar';
import { type DemonstrationKind, nestedDemonstrationId } from './demonstration-id';

/** The day on which something came to a status, and why. */
export interface Step<Status extends string> {
  readonly status: Status;
  readonly day: DayNumber;
  readonly reason?: LocalizedTexts;
}

/** The last status of steps; it is the present one. */
export function lastStatus<Status extends string>(steps: readonly Step<Status>[]): Status {
  const last = steps.at(-1);
  if (!last) throw new RangeError('There must be a step.');
  return last.status;
}

/**
 * Makes the history of the row of an index: each status holds until the next one begins, the last one is open.
 *
 * @param steps oldest first; of two on one day the later one counts
 */
export function statusHistory<Status extends string>(
  kind: DemonstrationKind,
  index: number,
  steps: readonly Step<Status>[],
): StatusStepRow<Status>[] {
  const counted = steps.filter(({ day }, place) => day !== steps[place + 1]?.day);
  return counted.map(({ status, day, reason = [] }, place) => {
    const next = counted[place + 1];
    return {
      id: nestedDemonstrationId(kind, index, place),
      status,
      period: next ? daysBetween(day, next.day) : since(writeDay(day)),
      reason,
      provenance: MADE_UP,
    };
  });
}
