import { defineEnum } from '@kakehashi/shared-types';
import type { BlockingReason } from './blocking-reason.enum';
import type { PartState } from './part-state';

export const StepTaker = defineEnum('StepTaker', 'Who is to take a step.', {
  APPLICANT: 'The organisation that leads the application.',
  FUNDER: 'The funder of the part.',
  ANY_FUNDER: 'Any funder of the application or call.',
  OTHER_FUNDERS: 'The funders of the other parts that wait.',
  REVIEWERS: 'Those who were asked to review.',
  TIME: 'Nobody: it comes by itself when its day is over.',
});
export type StepTaker = keyof typeof StepTaker;

/** What is to be done. */
export interface Step {
  /** The mutation; null where time does it. */
  readonly action: string | null;
  readonly by: StepTaker;
}

const STEPS: Readonly<Partial<Record<BlockingReason, Step>>> = {
  NOT_SUBMITTED: { action: 'submitApplication', by: 'APPLICANT' },
  ELIGIBILITY_NOT_CHECKED: { action: 'checkEligibility', by: 'FUNDER' },
  REVIEW_NOT_BEGUN: { action: 'beginReview', by: 'ANY_FUNDER' },
  UNDER_REVIEW: { action: 'submitReview', by: 'REVIEWERS' },
  NOT_RECOMMENDED: { action: 'recommendApplication', by: 'ANY_FUNDER' },
  BUDGET_NOT_TOLD: { action: 'updateCallPart', by: 'FUNDER' },
  BUDGET_EXHAUSTED: { action: 'updateCallPart', by: 'FUNDER' },
  NOT_DECIDED: { action: 'decideApplicationPart', by: 'FUNDER' },
  IN_RESERVE: { action: 'reviseDecision', by: 'FUNDER' },
  REJECTED: { action: 'reviseDecision', by: 'FUNDER' },
};

/** What is to be done next about a part that blocks its application for a reason; null when nothing can be. */
export function stepAfter(reason: BlockingReason, { status, callStatus, reviews }: PartState): Step | null {
  if (reason === 'CALL_NOT_EVALUATED') {
    return callStatus === 'OPEN' ? { action: null, by: 'TIME' } : { action: 'beginEvaluation', by: 'ANY_FUNDER' };
  }
  if (reason === 'REVIEWS_MISSING') {
    return reviews === 'OUTSTANDING'
      ? { action: 'submitReview', by: 'REVIEWERS' }
      : { action: 'assignReviewer', by: 'FUNDER' };
  }
  if (reason === 'WAITS_FOR_OTHER_PARTS') {
    return status === 'SUBMITTED'
      ? { action: 'checkEligibility', by: 'OTHER_FUNDERS' }
      : { action: 'submitReview', by: 'REVIEWERS' };
  }
  if (reason === 'ENDED_BY_ANOTHER_PART') {
    return status === 'REJECTED' ? { action: 'reviseDecision', by: 'OTHER_FUNDERS' } : null;
  }
  return STEPS[reason] ?? null;
}
