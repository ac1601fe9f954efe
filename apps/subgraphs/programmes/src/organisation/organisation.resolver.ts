import { DatedArguments, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { challengeList, ownedBy } from '../challenge/challenge.input';
import { carriedOutByOrganisation, commissionList } from '../commission/commission.input';
import { introductionList, ofIntroducedOrganisation } from '../introduction/introduction.input';
import { dueToOrganisation, outcomeList } from '../outcome/outcome.input';
import { newestFirst, ofOrganisation, participationList } from '../participation/participation.input';
import { hostedBy, placementList, sentBy } from '../placement/placement.input';
import { joinedBy, programmeList } from '../programme/programme.input';
import { Organisation } from './organisation.stub';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => programmeList.Connection, {
    nullable: true,
    description: 'The programmes that the organisation leads, is a partner of, or takes part in through a project.',
  })
  programmes(
    @Root() organisation: Organisation,
    @Args(() => programmeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return programmeList.pageOf(context, joinedBy, organisation.id, given);
  }

  @FieldResolver(() => challengeList.Connection, {
    nullable: true,
    description: 'The technology problems that the organisation wants solved; drafts are not shown.',
  })
  challenges(
    @Root() organisation: Organisation,
    @Args(() => challengeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return challengeList.pageOf(context, ownedBy, organisation.id, given);
  }

  @FieldResolver(() => participationList.Connection, {
    nullable: true,
    description:
      'The projects, events and sessions that the organisation takes part in, newest first unless ordered otherwise.',
  })
  participations(
    @Root() organisation: Organisation,
    @Args(() => participationList.Arguments) given: ListArguments,
    @Args() dated: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return participationList.pageOf(context, ofOrganisation(dated), organisation.id, newestFirst(given));
  }

  @FieldResolver(() => outcomeList.Connection, {
    nullable: true,
    description: 'What is due to the organisation, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() organisation: Organisation,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, dueToOrganisation, organisation.id, given);
  }

  @FieldResolver(() => commissionList.Connection, {
    nullable: true,
    description: 'The commissions that the organisation carries out, newest first unless ordered otherwise.',
  })
  commissions(
    @Root() organisation: Organisation,
    @Args(() => commissionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return commissionList.pageOf(context, carriedOutByOrganisation, organisation.id, given);
  }

  @FieldResolver(() => placementList.Connection, {
    nullable: true,
    description: 'The stays of researchers whom the organisation receives, newest first unless ordered otherwise.',
  })
  placementsHosted(
    @Root() organisation: Organisation,
    @Args(() => placementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return placementList.pageOf(context, hostedBy, organisation.id, given);
  }

  @FieldResolver(() => placementList.Connection, {
    nullable: true,
    description: 'The stays of researchers whom the organisation sends, newest first unless ordered otherwise.',
  })
  placementsSent(
    @Root() organisation: Organisation,
    @Args(() => placementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return placementList.pageOf(context, sentBy, organisation.id, given);
  }

  @FieldResolver(() => introductionList.Connection, {
    nullable: true,
    description: 'The introductions that the organisation made, or by which it was introduced.',
  })
  introductions(
    @Root() organisation: Organisation,
    @Args(() => introductionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return introductionList.pageOf(context, ofIntroducedOrganisation, organisation.id, given);
  }
}
