import { CalendarDate } from '@kakehashi/shared-types';
import { RecordedEntity, RequiresScopes } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ReviewRecommendation } from './review.enum';
import { ReviewScore } from './review-score.value';

/** What one reviewer wrote on a part of an application. */
@Entity()
@Index('review_by_part', ['applicationPartId', 'position'])
@Check('review_score_is_of_100', 'score BETWEEN 0 AND 100')
@RequiresScopes('read:applications')
@ObjectType({ description: 'What one reviewer wrote on a part of an application. Who it was is confidential.' })
export class Review extends RecordedEntity {
  @Column({ type: 'uuid' })
  applicationPartId!: string;

  /** Place among the reviews of the part, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  /** Confidential: no field, filter or order may lead to it; whoever writes `provenance` must not name them there. */
  @Column({ type: 'uuid' })
  reviewerPersonId!: string;

  /** What the reviewer was asked by; null for one that was recorded otherwise. */
  @Column({ type: 'uuid', nullable: true, unique: true })
  assignmentId!: string | null;

  @Field(() => [ReviewScore], { description: 'The score of each criterion.' })
  @Column({ type: 'jsonb' })
  scores!: ReviewScore[];

  @Field(() => Int, { description: 'The mean of the scores, 0 to 100, rounded.' })
  @Column({ type: 'integer' })
  score!: number;

  @Field(() => ReviewRecommendation, { description: 'What the reviewer advises.' })
  @Column({ type: 'text' })
  recommendation!: ReviewRecommendation;

  @Field(() => CalendarDate, { description: 'Day on which it was handed in.' })
  @Column({ type: 'date' })
  submittedOn!: string;
}
