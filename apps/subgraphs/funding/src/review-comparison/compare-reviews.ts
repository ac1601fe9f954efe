import type { Review } from '../review/review.entity';
import { ReviewCriterion, ReviewRecommendation } from '../review/review.enum';
import type { CriterionReviews, PartReviews } from './review-comparison.value';

/** What a set of scores comes to. */
export interface ScoreFigures {
  readonly count: number;
  /** Null without scores. */
  readonly mean: number | null;
  /** Standard deviation as a sample; null below two. */
  readonly spread: number | null;
}

/** The figures of scores, to four decimals. */
export function figuresOf(scores: readonly number[]): ScoreFigures {
  const count = scores.length;
  if (count === 0) return { count, mean: null, spread: null };
  const mean = scores.reduce((sum, score) => sum + score, 0) / count;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { count, mean: fourDecimals(mean), spread: count < 2 ? null : fourDecimals(Math.sqrt(squares / (count - 1))) };
}

/** What the reviews of one part say. */
export function summarise(reviews: readonly Review[]): Omit<PartReviews, 'part' | 'rank'> {
  return {
    ...figuresOf(reviews.map(({ score }) => score)),
    criteria: Object.values(ReviewCriterion).map((criterion) => summariseCriterion(reviews, criterion)),
    recommendations: Object.values(ReviewRecommendation).flatMap((recommendation) => {
      const count = reviews.filter((review) => review.recommendation === recommendation).length;
      return count === 0 ? [] : { recommendation, count };
    }),
  };
}

function summariseCriterion(reviews: readonly Review[], criterion: ReviewCriterion): CriterionReviews {
  const scores = reviews.flatMap((review) => review.scores.filter((one) => one.criterion === criterion));
  return { criterion, ...figuresOf(scores.map(({ score }) => score)) };
}

/** The highest less the lowest; null unless there are two or more and none is unknown. */
export function rangeOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2 || known.length < values.length) return null;
  return fourDecimals(Math.max(...known) - Math.min(...known));
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
