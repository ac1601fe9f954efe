import { type ListArguments, RequiresScopes, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ApplicationPart } from '../application-part/application-part.entity';
import { applicationPartById } from '../application-part/application-part.loader';
import { Person, personOf } from '../person/person.stub';
import { Review } from '../review/review.entity';
import { ReviewAssignment } from './review-assignment.entity';
import { reviewAssignmentList } from './review-assignment.input';
import { reviewOfAssignment } from './review-assignment.loader';

@Resolver(() => ReviewAssignment)
export class ReviewAssignmentResolver {
  @RequiresScopes('read:applications')
  @Query(() => reviewAssignmentList.Connection, {
    nullable: true,
    description:
      'What the caller is asked to review, or the funder for which they act has asked others to; newest first unless ordered otherwise.',
  })
  reviewAssignments(
    @Args(() => reviewAssignmentList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return reviewAssignmentList.page(context, given);
  }

  @FieldResolver(() => ApplicationPart, { nullable: true, description: 'The part of the application.' })
  part(
    @Root() { applicationPartId }: ReviewAssignment,
    @Ctx() context: SubgraphContext,
  ): Promise<ApplicationPart | null> {
    return context.loader(applicationPartById).load(applicationPartId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who is asked; null when not visible to you.',
  })
  person(@Root() { reviewerPersonId }: ReviewAssignment): Person | null {
    return personOf(reviewerPersonId);
  }

  @FieldResolver(() => Review, { nullable: true, description: 'What the person wrote; null until it is handed in.' })
  review(@Root() { id }: ReviewAssignment, @Ctx() context: SubgraphContext): Promise<Review | null> {
    return context.loader(reviewOfAssignment).load(id);
  }
}
