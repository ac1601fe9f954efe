import { type Act, isOneself, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { ReviewAssignment } from './review-assignment.entity';

/** The person who is asked to review. */
export const isReviewer: Relation<ReviewAssignment> = {
  who: 'the person who is asked to review',
  holds: (act, { reviewerPersonId }) => isOneself(act, reviewerPersonId),
};

/** Whether the caller is the funder that asked for the review, and so knows of it. */
export const hasAskedForReview = (act: Act, { funderOrganisationId }: ReviewAssignment): boolean =>
  isOwnOrganisation(act, funderOrganisationId);
