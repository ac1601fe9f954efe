import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { challengeList, ownedBy } from '../challenge/challenge.input';
import { newestFirst, ofOrganisation, participationList } from '../participation/participation.input';
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
    description: 'The projects and events that the organisation takes part in, newest first unless ordered otherwise.',
  })
  participations(
    @Root() organisation: Organisation,
    @Args(() => participationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return participationList.pageOf(context, ofOrganisation, organisation.id, newestFirst(given));
  }
}
