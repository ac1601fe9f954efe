import type { SubgraphContext } from '@kakehashi/subgraph';
import { rowsByKey } from '@kakehashi/subgraph';
import type { Review } from '../review/review.entity';
import { reviewsOfPart } from '../review/review.loader';
import { ReviewAssignment } from '../review-assignment/review-assignment.entity';
import type { ReviewCount } from './blocked-part.value';
import type { ReviewState } from './part-state';

/** Who is asked to review a part; only to be counted, never told. */
const assignmentsOfPart = rowsByKey<ReviewAssignment>({ entity: ReviewAssignment, column: 'application_part_id' });

/** Whether the caller is told how many reviews there are: whoever may read them. */
export const mayCountReviews = ({ caller }: SubgraphContext): boolean => caller.scopes.has('read:applications');

/** Counts the reviews of a part. @param today `YYYY-MM-DD`; one that is due on it is not overdue */
export async function countReviews(
  context: SubgraphContext,
  partId: string,
  { today, isUnderReview }: { readonly today: string; readonly isUnderReview: boolean },
): Promise<ReviewCount> {
  const [reviews, assignments] = await Promise.all([
    context.loader(reviewsOfPart).load(partId),
    context.loader(assignmentsOfPart).load(partId),
  ]);
  const answered = new Set(reviews.map((review: Review) => review.assignmentId));
  const open = assignments.filter(({ id }) => !answered.has(id));
  return {
    asked: reviews.length + open.length,
    submitted: reviews.length,
    overdue: isUnderReview ? open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length : 0,
  };
}

/** How many reviews a part needs: those that were asked for, one at least. */
export const neededReviews = ({ asked }: ReviewCount): number => Math.max(asked, 1);

/** What has become of the reviews. */
export function reviewStateOf({ asked, submitted }: ReviewCount): ReviewState {
  if (asked === 0) return 'NONE';
  return submitted < asked ? 'OUTSTANDING' : 'IN';
}
