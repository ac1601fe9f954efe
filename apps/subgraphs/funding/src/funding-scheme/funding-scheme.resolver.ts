import { findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { applicationList, underScheme as applicationsUnderScheme } from '../application/application.input';
import { awardList, underScheme as awardsUnderScheme } from '../award/award.input';
import { callList, underScheme as callsUnderScheme } from '../call/call.input';
import { Organisation } from '../organisation/organisation.stub';
import { Programme } from '../programme/programme.stub';
import { FundingScheme } from './funding-scheme.entity';
import { fundingSchemeList } from './funding-scheme.input';
import { fundingSchemeById } from './funding-scheme.loader';

@Resolver(() => FundingScheme)
export class FundingSchemeResolver {
  @Query(() => FundingScheme, {
    nullable: true,
    description: 'The funding scheme with that id; null when there is none.',
  })
  fundingScheme(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<FundingScheme | null> {
    return findSingle(context, { id: { loader: fundingSchemeById } }, { id }, knownAt);
  }

  @Query(() => fundingSchemeList.Connection, {
    nullable: true,
    description: 'Funding schemes, by name unless ordered otherwise.',
  })
  fundingSchemes(
    @Args(() => fundingSchemeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return fundingSchemeList.page(context, given);
  }

  @FieldResolver(() => [Organisation], {
    nullable: true,
    description: 'The organisations that pay; empty when its source names them with each award only.',
  })
  funders(@Root() scheme: FundingScheme): Organisation[] {
    return scheme.funderOrganisationIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme it pays for; null when there is none.',
  })
  programme(@Root() { programmeId }: FundingScheme): Programme | null {
    return programmeId === null ? null : { id: programmeId };
  }

  @FieldResolver(() => callList.Connection, {
    description: 'The calls under it, newest first unless ordered otherwise.',
  })
  calls(
    @Root() scheme: FundingScheme,
    @Args(() => callList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return callList.pageOf(context, callsUnderScheme, scheme.id, given);
  }

  @FieldResolver(() => awardList.Connection, {
    description: 'The awards under it, newest first unless ordered otherwise.',
  })
  awards(
    @Root() scheme: FundingScheme,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, awardsUnderScheme, scheme.id, given);
  }

  @FieldResolver(() => applicationList.Connection, {
    description: 'The applications under it but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(
    @Root() scheme: FundingScheme,
    @Args(() => applicationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return applicationList.pageOf(context, applicationsUnderScheme, scheme.id, given);
  }
}
