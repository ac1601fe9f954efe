import { findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { applicationList, toCall } from '../application/application.input';
import { awardList, fromCall } from '../award/award.input';
import { CallBudgetUse } from '../budget-use/call-budget-use.value';
import { CallPart } from '../call-part/call-part.entity';
import { partsOfCall } from '../call-part/call-part.loader';
import { findProgress } from '../call-progress/call-progress.service';
import { CallProgress } from '../call-progress/call-progress.value';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { fundingSchemeById } from '../funding-scheme/funding-scheme.loader';
import { Programme } from '../programme/programme.stub';
import { Topic } from '../topic/topic.stub';
import { Call } from './call.entity';
import { callList } from './call.input';
import { callById, topicsOfCall } from './call.loader';

@Resolver(() => Call)
export class CallResolver {
  @Query(() => Call, {
    nullable: true,
    description: 'The call with that id; null when there is none, or when it is a draft.',
  })
  call(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Call | null> {
    return findSingle(context, { id: { loader: callById } }, { id }, knownAt);
  }

  @Query(() => callList.Connection, {
    nullable: true,
    description: 'Calls but for drafts, the last to open first unless ordered otherwise.',
  })
  calls(@Args(() => callList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return callList.page(context, given);
  }

  @FieldResolver(() => FundingScheme, { nullable: true, description: 'The funding scheme it is made under.' })
  scheme(@Root() call: Call, @Ctx() context: SubgraphContext): Promise<FundingScheme | null> {
    return context.loader(fundingSchemeById).load(call.fundingSchemeId);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to.' })
  programme(@Root() { programmeId }: Call): Programme | null {
    return programmeId === null ? null : { id: programmeId };
  }

  @FieldResolver(() => [CallPart], { description: 'What each funder brings; two or more parts make a joint call.' })
  parts(@Root() call: Call, @Ctx() context: SubgraphContext): Promise<readonly CallPart[]> {
    return context.loader(partsOfCall).load(call.id);
  }

  @FieldResolver(() => CallProgress, {
    nullable: true,
    description: 'Where it stands: its applications, part by part, what blocks them, and what is next.',
  })
  progress(@Root() call: Call, @Ctx() context: SubgraphContext): Promise<CallProgress> {
    return findProgress(context, call);
  }

  @FieldResolver(() => CallBudgetUse, {
    nullable: true,
    description: 'What has become of all the money that its funders bring, currency by currency.',
  })
  budgetUse(@Root() call: Call): CallBudgetUse {
    return new CallBudgetUse(call);
  }

  @FieldResolver(() => [Topic], { nullable: true, description: 'The topics it asks for.' })
  async topics(@Root() call: Call, @Ctx() context: SubgraphContext): Promise<Topic[]> {
    const topics = await context.loader(topicsOfCall).load(call.id);
    return topics.map(({ topicId }) => ({ id: topicId }));
  }

  @FieldResolver(() => applicationList.Connection, {
    description: 'What was applied for but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(
    @Root() call: Call,
    @Args(() => applicationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return applicationList.pageOf(context, toCall, call.id, given);
  }

  @FieldResolver(() => awardList.Connection, {
    description: 'What was awarded, newest first unless ordered otherwise.',
  })
  awards(
    @Root() call: Call,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, fromCall, call.id, given);
  }
}
