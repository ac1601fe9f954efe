import type { ApplicationStatus } from '../application/application.enum';
import type { ReviewCount } from '../blocked-part/blocked-part.value';
import type { PartState } from '../blocked-part/part-state';

/** Parts of applications to a call that stand alike. */
export interface PartTally {
  /** Null for what answers no part of the call. */
  readonly callPartId: string | null;
  readonly state: PartState;
  readonly count: number;
  /** Of all of them; null for whoever may not read reviews. */
  readonly reviewCount: ReviewCount | null;
}

/** What is counted of a call for somebody. */
export interface CallTally {
  readonly parts: readonly PartTally[];
  readonly statuses: ReadonlyMap<ApplicationStatus, number>;
  /** Applications that are awarded, without an award. */
  readonly uncontracted: number;
  /** Null when none waits. */
  readonly oldest: { readonly id: string; readonly since: string } | null;
}

/** The states in which an application waits for its funders. */
export const WAITING: readonly ApplicationStatus[] = ['SUBMITTED', 'ELIGIBLE', 'UNDER_REVIEW', 'RECOMMENDED'];
