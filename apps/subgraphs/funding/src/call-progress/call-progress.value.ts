import { CalendarDate } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.enum';
import { NextStep, ReviewCount } from '../blocked-part/blocked-part.value';
import { BlockingReason } from '../blocked-part/blocking-reason.enum';
import { CallPart } from '../call-part/call-part.entity';

/** How many applications have a status. */
@ObjectType({ description: 'How many applications have a status.' })
export class ApplicationStatusCount {
  @Field(() => ApplicationStatus, { description: 'The status of the whole application.' })
  status!: ApplicationStatus;

  @Field(() => Int, { description: 'How many have it.' })
  count!: number;
}

/** How many parts block their applications for a reason. */
@ObjectType({ description: 'How many parts keep their applications from being awarded for one reason.' })
export class BlockingReasonCount {
  @Field(() => BlockingReason, { description: 'Why.' })
  reason!: BlockingReason;

  @Field(() => Int, { description: 'How many parts of applications.' })
  count!: number;
}

/** How many parts were checked. */
@ObjectType({ description: 'How many parts of applications their funders have checked.' })
export class EligibilityCount {
  @Field(() => Int, { description: 'Not checked yet.' })
  pending!: number;

  @Field(() => Int, { description: 'They fulfil the conditions.' })
  eligible!: number;

  @Field(() => Int, { description: 'They do not.' })
  ineligible!: number;
}

/** How many parts were decided, and how. */
@ObjectType({ description: 'How many parts of applications were decided, and how.' })
export class DecisionCount {
  @Field(() => Int, { description: 'Granted.' })
  award!: number;

  @Field(() => Int, { description: 'Granted if money is left over.' })
  reserve!: number;

  @Field(() => Int, { description: 'Not granted.' })
  reject!: number;

  @Field(() => Int, { description: 'Not decided.' })
  undecided!: number;
}

/** How far applications have come, of those that the caller may see. */
@ObjectType({ description: 'How far applications have come, of those that the caller may see.' })
export class ProgressCounts {
  @Field(() => Int, { description: 'How many applications there are.' })
  applications!: number;

  @Field(() => [ApplicationStatusCount], {
    description: 'How many have each status, in the order of the steps; none of 0.',
  })
  statuses!: ApplicationStatusCount[];

  @Field(() => Int, { description: 'How many all funders have awarded.' })
  awarded!: number;

  @Field(() => EligibilityCount, { description: 'How many of their parts were checked.' })
  eligibility!: EligibilityCount;

  @Field(() => DecisionCount, { description: 'How many of their parts were decided.' })
  decisions!: DecisionCount;

  @Field(() => [BlockingReasonCount], {
    description:
      'Why their parts keep them from being awarded, in the order of the steps; none of 0. As `Application.blockedBy` tells.',
  })
  blocked!: BlockingReasonCount[];

  /** Null for whoever may not read reviews. */
  reviewCount!: ReviewCount | null;
}

/** How far one funder has come. */
@ObjectType({ description: 'How far one funder has come with what it is asked for.' })
export class CallPartProgress {
  @Field(() => CallPart, { description: 'What the funder brings to the call.' })
  part!: CallPart;

  @Field(() => ProgressCounts, { description: 'The applications that ask this funder, and its parts of them.' })
  counts!: ProgressCounts;
}

/** An application that waits. */
@ObjectType({ description: 'The application that has had its status for the longest, of those that are not settled.' })
export class WaitingApplication {
  @Field(() => Application, { nullable: true, description: 'The application.' })
  application!: Application | null;

  @Field(() => CalendarDate, { description: 'Day on which it came to its status.' })
  since!: string;

  @Field(() => Int, { description: 'How many days ago that was.' })
  days!: number;
}

/** Where a call stands. */
@ObjectType({
  description:
    'Where a call stands, counted over the applications that the caller may see. Days are those of its time zone.',
})
export class CallProgress {
  @Field(() => ProgressCounts, { description: 'All its applications, each once, and all their parts.' })
  total!: ProgressCounts;

  @Field(() => [CallPartProgress], { description: 'The same for each part of the call, in its order.' })
  parts!: CallPartProgress[];

  @Field(() => Int, { description: 'How many applications are awarded by all, without an award that is contracted.' })
  uncontracted!: number;

  @Field(() => Int, { nullable: true, description: 'Days until applications are taken; null once they are.' })
  daysUntilOpening!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until the last on which they are; 0 on it, null once it is over.',
  })
  daysUntilClosing!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days until it is to be decided, below 0 when that is overdue; null once it is decided, or when no day is told.',
  })
  daysUntilDecision!: number | null;

  @Field(() => WaitingApplication, { nullable: true, description: 'What waits the longest; null when nothing waits.' })
  oldestWaiting!: WaitingApplication | null;

  @Field(() => NextStep, {
    nullable: true,
    description:
      'What is to be done next: the earliest step for which any of its applications waits; null when nothing is left.',
  })
  next!: NextStep | null;
}
