import { DatedArguments, type ListArguments, ofBorrowedPerson, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { carriedOutByPerson, commissionList } from '../commission/commission.input';
import { introductionList, ofIntroducedPerson } from '../introduction/introduction.input';
import { dueToPerson, outcomeList } from '../outcome/outcome.input';
import { newestFirst, ofPerson, participationList } from '../participation/participation.input';
import { ofResearcher, placementList } from '../placement/placement.input';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => participationList.Connection, {
    nullable: true,
    description:
      'The projects, events and sessions that the person takes part in, newest first unless ordered otherwise.',
  })
  participations(
    @Root() person: Person,
    @Args(() => participationList.Arguments) given: ListArguments,
    @Args() dated: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return participationList.pageOf(context, ofBorrowedPerson(context, ofPerson(dated)), person.id, newestFirst(given));
  }

  @FieldResolver(() => outcomeList.Connection, {
    nullable: true,
    description: 'What is due to the person, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() person: Person,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, ofBorrowedPerson(context, dueToPerson), person.id, given);
  }

  @FieldResolver(() => commissionList.Connection, {
    nullable: true,
    description: 'The commissions that the person carries out, newest first unless ordered otherwise.',
  })
  commissions(
    @Root() person: Person,
    @Args(() => commissionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return commissionList.pageOf(context, ofBorrowedPerson(context, carriedOutByPerson), person.id, given);
  }

  @FieldResolver(() => placementList.Connection, {
    nullable: true,
    description: 'The stays abroad that the person was sent on, newest first unless ordered otherwise.',
  })
  placements(
    @Root() person: Person,
    @Args(() => placementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return placementList.pageOf(context, ofBorrowedPerson(context, ofResearcher), person.id, given);
  }

  @FieldResolver(() => introductionList.Connection, {
    nullable: true,
    description: 'The introductions that the person made, or by which they were introduced.',
  })
  introductions(
    @Root() person: Person,
    @Args(() => introductionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return introductionList.pageOf(context, ofBorrowedPerson(context, ofIntroducedPerson), person.id, given);
  }
}
