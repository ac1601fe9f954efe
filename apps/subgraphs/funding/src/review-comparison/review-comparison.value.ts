import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ApplicationPart } from '../application-part/application-part.entity';
import { ReviewCriterion, ReviewRecommendation } from '../review/review.enum';
import { DivergenceMethod, DivergenceUnknown } from './divergence.enum';

/** What reviews say of one criterion. */
@ObjectType({ description: 'What the reviews of one part say of one criterion.' })
export class CriterionReviews {
  @Field(() => ReviewCriterion, { description: 'What is scored.' })
  criterion!: ReviewCriterion;

  @Field(() => Int, { description: 'How many reviews score it.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'The mean of the scores, 0 to 100; null when none does.' })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of the scores as a sample; null below two reviews.',
  })
  spread!: number | null;
}

/** How many reviews advise something. */
@ObjectType({ description: 'How many reviews of a part advise something.' })
export class RecommendationCount {
  @Field(() => ReviewRecommendation, { description: 'What they advise.' })
  recommendation!: ReviewRecommendation;

  @Field(() => Int, { description: 'How many do.' })
  count!: number;
}

/** What the reviewers of one funder say. */
@ObjectType({ description: 'What the reviewers of one funder say of an application, in figures.' })
export class PartReviews {
  @Field(() => ApplicationPart, { description: 'The part, with its funder and reviews.' })
  part!: ApplicationPart;

  @Field(() => Int, { description: 'How many reviews are handed in.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'The mean of their scores, 0 to 100; null when there is none.' })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of their scores as a sample; null below two reviews.',
  })
  spread!: number | null;

  @Field(() => [CriterionReviews], { description: 'The same by criterion, each once.' })
  criteria!: CriterionReviews[];

  @Field(() => [RecommendationCount], { description: 'What they advise; none of 0.' })
  recommendations!: RecommendationCount[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Its rank by mean among the applications to the call that the caller may see and that have a review of each part, 1 the best; equals share the mean of their ranks. Null when it is not among them.',
  })
  rank!: number | null;
}

/** How far funders judge apart by one criterion. */
@ObjectType({ description: 'How far the funders of an application judge apart by one criterion.' })
export class CriterionDivergence {
  @Field(() => ReviewCriterion, { description: 'What is scored.' })
  criterion!: ReviewCriterion;

  @Field(() => Float, {
    nullable: true,
    description: 'By the same method, 0 to 100; null when a part has no score of it.',
  })
  value!: number | null;
}

/** How far the funders of an application judge apart. */
@ObjectType({ description: 'How far the funders of an application judge apart.' })
export class ReviewDivergence {
  @Field(() => DivergenceMethod, { description: 'How it is measured.' })
  method!: DivergenceMethod;

  @Field(() => Float, {
    nullable: true,
    description: '0, they judge alike, to 100; null unless several funders are asked and each part has a review.',
  })
  value!: number | null;

  @Field(() => DivergenceUnknown, { nullable: true, description: 'Why it is null; null when it is not.' })
  unknownBecause!: DivergenceUnknown | null;

  @Field(() => [ApplicationPart], { description: 'The parts that have no review yet.' })
  missing!: ApplicationPart[];

  @Field(() => [CriterionDivergence], { description: 'The same by criterion, each once.' })
  criteria!: CriterionDivergence[];

  @Field(() => Float, {
    nullable: true,
    description:
      "The lowest less the highest of its ranks among the call's applications, `PartReviews.rank`; null without.",
  })
  rankDifference!: number | null;

  @Field(() => Int, { nullable: true, description: 'Among how many applications it is ranked; null when it is not.' })
  rankedAmong!: number | null;
}

/** What the reviewers of several funders say, side by side. */
@ObjectType({ description: 'What the reviewers of the funders of an application say, side by side.' })
export class ReviewComparison {
  @Field(() => [PartReviews], { description: 'Each part, in its order.' })
  parts!: PartReviews[];

  @Field(() => ReviewDivergence, { description: 'How far they judge apart.' })
  divergence!: ReviewDivergence;
}
