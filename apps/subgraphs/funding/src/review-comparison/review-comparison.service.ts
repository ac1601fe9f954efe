import type { SubgraphContext } from '@kakehashi/subgraph';
import type { Application } from '../application/application.entity';
import { partsOfApplication } from '../application-part/application-part.loader';
import { ReviewCriterion } from '../review/review.enum';
import { reviewsOfPart } from '../review/review.loader';
import { rangeOf, summarise } from './compare-reviews';
import { rankedOfCall } from './ranked-application.loader';
import type { PartReviews, ReviewComparison, ReviewDivergence } from './review-comparison.value';

/** What the reviewers of the funders of an application say, side by side. */
export async function compareReviews(context: SubgraphContext, { id, callId }: Application): Promise<ReviewComparison> {
  const [parts, all] = await Promise.all([
    context.loader(partsOfApplication).load(id),
    callId === null ? [] : context.loader(rankedOfCall).load(callId),
  ]);
  const reviews = await Promise.all(parts.map((part) => context.loader(reviewsOfPart).load(part.id)));
  const ranked = all.find((one) => one.id === id);
  const compared = parts.map((part, place) => ({
    part,
    ...summarise(reviews[place] ?? []),
    rank: ranked?.ranks[part.id] ?? null,
  }));
  return {
    parts: compared,
    divergence: {
      ...divergenceOf(compared),
      rankDifference: ranked?.rankDifference ?? null,
      rankedAmong: ranked ? all.length : null,
    },
  };
}

function divergenceOf(parts: readonly PartReviews[]): Omit<ReviewDivergence, 'rankDifference' | 'rankedAmong'> {
  const value = rangeOf(parts.map(({ mean }) => mean));
  return {
    method: 'RANGE_OF_MEANS',
    value,
    unknownBecause: value !== null ? null : parts.length < 2 ? 'ONE_FUNDER' : 'REVIEW_MISSING',
    missing: parts.filter(({ count }) => count === 0).map(({ part }) => part),
    criteria: Object.values(ReviewCriterion).map((criterion) => ({
      criterion,
      value: rangeOf(parts.map(({ criteria }) => criteria.find((one) => one.criterion === criterion)?.mean ?? null)),
    })),
  };
}
