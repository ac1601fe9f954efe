import { Field, Int, ObjectType } from 'type-graphql';
import { ReviewCriterion } from './review.enum';

/** The score of one criterion. */
@ObjectType({ description: 'The score that a reviewer gives for one criterion.' })
export class ReviewScore {
  @Field(() => ReviewCriterion, { description: 'What is scored.' })
  criterion!: ReviewCriterion;

  @Field(() => Int, { description: 'The score, 0 (worst) to 100 (best).' })
  score!: number;
}
