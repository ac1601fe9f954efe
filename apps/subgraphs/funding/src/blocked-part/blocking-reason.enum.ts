import { defineEnum } from '@kakehashi/shared-types';

/** In the order in which an application comes to them; then those with which it ends. */
export const BlockingReason = defineEnum('BlockingReason', 'Why a part keeps its application from being awarded.', {
  NOT_SUBMITTED: 'The application is a draft.',
  ELIGIBILITY_NOT_CHECKED: 'The funder has not checked its conditions.',
  CALL_NOT_EVALUATED: 'It is eligible, and its call is not being evaluated yet.',
  REVIEW_NOT_BEGUN: 'It is eligible, and was not given to reviewers.',
  UNDER_REVIEW: 'Reviewers look at it; told to those who may not read reviews, instead of what is missing.',
  REVIEWS_MISSING: 'Reviewers were asked and have not handed in, or none was asked.',
  NOT_RECOMMENDED: 'All reviews are in, and nobody has noted that they advise to award it.',
  BUDGET_NOT_TOLD: 'The funder has not told the budget of its part of the call.',
  BUDGET_EXHAUSTED: 'Nothing is left of the budget of the funder.',
  NOT_DECIDED: 'The funder has not decided.',
  IN_RESERVE: 'The funder grants it if money is left over.',
  WAITS_FOR_OTHER_PARTS: 'The funder has done its share; another one has not.',
  REJECTED: 'The funder has rejected it.',
  INELIGIBLE: "It does not fulfil the funder's conditions.",
  ENDED_BY_ANOTHER_PART: 'Another funder has rejected it, or found its conditions not fulfilled.',
  WITHDRAWN: 'The applicants took it back.',
});
export type BlockingReason = keyof typeof BlockingReason;

/** Where to stand in what is told of several reasons: in the order of the steps. */
export const placeOfReason = (reason: BlockingReason): number => Object.keys(BlockingReason).indexOf(reason);
