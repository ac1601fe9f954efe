import type { ApplicationStatus } from '../application/application.enum';
import type { Eligibility } from '../application-part/application-part.enum';
import type { CallStatus } from '../call/call.enum';
import type { DecisionOutcome } from '../decision/decision.enum';
import type { BlockingReason } from './blocking-reason.enum';

/** What has become of the reviews of a part. */
export type ReviewState = 'NONE' | 'OUTSTANDING' | 'IN';

/** What is left of the money that a funder brings to the call; `NO_CALL` where there is none to hold it against. */
export type BudgetState = 'NO_CALL' | 'NOT_TOLD' | 'EXHAUSTED' | 'LEFT';

/** All that decides why a part blocks its application. */
export interface PartState {
  /** Of the application. */
  readonly status: ApplicationStatus;
  /** Of its call; null when it answers none. */
  readonly callStatus: CallStatus | null;
  readonly eligibility: Eligibility;
  /** Null until the funder has decided. */
  readonly outcome: DecisionOutcome | null;
  /** Null for whoever may not read reviews. */
  readonly reviews: ReviewState | null;
  /** Whether the reviews of all other parts are in. */
  readonly areOthersReviewed: boolean;
  readonly budget: BudgetState;
}

/** Why a part keeps its application from being awarded; null when its funder has awarded it. */
export function reasonOf(state: PartState): BlockingReason | null {
  const { status, outcome, eligibility, callStatus } = state;
  if (outcome === 'AWARD' || status === 'AWARDED') return null;
  if (status === 'DRAFT') return 'NOT_SUBMITTED';
  if (status === 'WITHDRAWN') return 'WITHDRAWN';
  if (eligibility === 'INELIGIBLE') return 'INELIGIBLE';
  if (outcome === 'REJECT') return 'REJECTED';
  if (status === 'INELIGIBLE' || status === 'REJECTED') return 'ENDED_BY_ANOTHER_PART';
  if (status === 'SUBMITTED') return eligibility === 'ELIGIBLE' ? 'WAITS_FOR_OTHER_PARTS' : 'ELIGIBILITY_NOT_CHECKED';
  if (status === 'ELIGIBLE')
    return callStatus === 'OPEN' || callStatus === 'CLOSED' ? 'CALL_NOT_EVALUATED' : 'REVIEW_NOT_BEGUN';
  return status === 'UNDER_REVIEW' ? reasonUnderReview(state) : reasonBeforeDecision(state);
}

function reasonUnderReview({ reviews, areOthersReviewed }: PartState): BlockingReason {
  if (reviews === null) return 'UNDER_REVIEW';
  if (reviews !== 'IN') return 'REVIEWS_MISSING';
  return areOthersReviewed ? 'NOT_RECOMMENDED' : 'WAITS_FOR_OTHER_PARTS';
}

function reasonBeforeDecision({ outcome, budget }: PartState): BlockingReason {
  if (budget === 'NOT_TOLD') return 'BUDGET_NOT_TOLD';
  if (budget === 'EXHAUSTED') return 'BUDGET_EXHAUSTED';
  return outcome === 'RESERVE' ? 'IN_RESERVE' : 'NOT_DECIDED';
}
