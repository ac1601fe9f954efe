import { ApplicationStatus } from '../application/application.enum';
import type { ReviewCount } from '../blocked-part/blocked-part.value';
import { type BlockingReason, placeOfReason } from '../blocked-part/blocking-reason.enum';
import { reasonOf } from '../blocked-part/part-state';
import type { ApplicationStatusCount, ProgressCounts } from './call-progress.value';
import type { CallTally, PartTally } from './call-tally';

/** The counts of all applications of a call. */
export function countTotal({ parts, statuses }: CallTally): ProgressCounts {
  return countParts(parts, statuses);
}

/** The counts of those that ask one funder: each application has one part at most for each. */
export function countCallPart({ parts }: CallTally, callPartId: string): ProgressCounts {
  const own = parts.filter((part) => part.callPartId === callPartId);
  const statuses = new Map<ApplicationStatus, number>();
  for (const { state, count } of own) statuses.set(state.status, (statuses.get(state.status) ?? 0) + count);
  return countParts(own, statuses);
}

function countParts(parts: readonly PartTally[], statuses: ReadonlyMap<ApplicationStatus, number>): ProgressCounts {
  const countIf = (holds: (part: PartTally) => boolean) =>
    parts.reduce((sum, part) => (holds(part) ? sum + part.count : sum), 0);
  return {
    applications: [...statuses.values()].reduce((sum, count) => sum + count, 0),
    statuses: tellStatuses(statuses),
    awarded: statuses.get('AWARDED') ?? 0,
    eligibility: {
      pending: countIf(({ state }) => state.eligibility === 'PENDING'),
      eligible: countIf(({ state }) => state.eligibility === 'ELIGIBLE'),
      ineligible: countIf(({ state }) => state.eligibility === 'INELIGIBLE'),
    },
    decisions: {
      award: countIf(({ state }) => state.outcome === 'AWARD'),
      reserve: countIf(({ state }) => state.outcome === 'RESERVE'),
      reject: countIf(({ state }) => state.outcome === 'REJECT'),
      undecided: countIf(({ state }) => state.outcome === null),
    },
    blocked: countReasons(parts),
    reviewCount: addReviews(parts),
  };
}

function tellStatuses(statuses: ReadonlyMap<ApplicationStatus, number>): ApplicationStatusCount[] {
  return Object.values(ApplicationStatus).flatMap((status) => {
    const count = statuses.get(status);
    return count ? { status, count } : [];
  });
}

function countReasons(parts: readonly PartTally[]): ProgressCounts['blocked'] {
  const counts = new Map<BlockingReason, number>();
  for (const { state, count } of parts) {
    const reason = reasonOf(state);
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => placeOfReason(one.reason) - placeOfReason(other.reason));
}

/** Null as soon as those of any part are not told. */
function addReviews(parts: readonly PartTally[]): ReviewCount | null {
  return parts.reduce<ReviewCount | null>(
    (sum, { reviewCount }) =>
      sum &&
      reviewCount && {
        asked: sum.asked + reviewCount.asked,
        submitted: sum.submitted + reviewCount.submitted,
        overdue: sum.overdue + reviewCount.overdue,
      },
    { asked: 0, submitted: 0, overdue: 0 },
  );
}
