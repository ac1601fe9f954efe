import { CalendarDate } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { ApplicationPart } from '../application-part/application-part.entity';
import { Organisation } from '../organisation/organisation.stub';
import { BlockingReason } from './blocking-reason.enum';
import { StepTaker } from './next-step';

/** How many reviews of a part there are. */
@ObjectType({
  description: 'How many reviews there are of what one funder is asked for. Who writes them is confidential.',
})
export class ReviewCount {
  @Field(() => Int, { description: 'How many were asked for, or were handed in without.' })
  asked!: number;

  @Field(() => Int, { description: 'How many are handed in.' })
  submitted!: number;

  @Field(() => Int, {
    description: 'How many are still asked for after the day by which they were, of an application under review.',
  })
  overdue!: number;
}

/** What is to be done. */
@ObjectType({ description: 'What is to be done next, and by whom.' })
export class NextStep {
  @Field(() => String, {
    nullable: true,
    description: 'The mutation, such as `checkEligibility`; null where time does it.',
  })
  action!: string | null;

  @Field(() => StepTaker, { description: 'Who is to do it.' })
  by!: StepTaker;

  @Field(() => [Organisation], {
    description: 'The organisations of which one is to do it; empty for reviewers, who are confidential, and for time.',
  })
  organisations!: Organisation[];
}

/** A part that keeps its application from being awarded. */
@ObjectType({
  description: 'A part of an application that keeps it from being awarded: why, since when, and what is next.',
})
export class BlockedPart {
  @Field(() => ApplicationPart, { description: 'The part.' })
  part!: ApplicationPart;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that is asked to pay.' })
  funder!: Organisation;

  @Field(() => BlockingReason, { description: 'Why.' })
  reason!: BlockingReason;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Since when: the day of the decision, or else that on which the application came to its status. Null when unknown.',
  })
  since!: string | null;

  @Field(() => NextStep, { nullable: true, description: 'What is to be done next; null when nothing can be.' })
  next!: NextStep | null;

  /** Null for whoever may not read reviews. */
  reviewCount!: ReviewCount | null;
}
