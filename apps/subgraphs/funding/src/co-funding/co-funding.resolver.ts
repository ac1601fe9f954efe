import { SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { awardList } from '../award/award.input';
import { CoFundingArguments } from './co-funding.input';
import { findCoFunding } from './co-funding.service';
import { CoFundingNetwork } from './co-funding.value';

@Resolver()
export class CoFundingResolver {
  @Directive('@cost(weight: 200)')
  @Directive('@listSize(slicingArguments: ["mostNodes"], sizedFields: ["nodes"], requireOneSlicingArgument: false)')
  @Query(() => CoFundingNetwork, {
    nullable: true,
    description: 'Who funds awards together with whom: funders, and for each two the awards that both fund.',
  })
  coFunding(
    @Arg('where', () => awardList.Where, {
      nullable: true,
      description: 'Only awards for which all of it holds, such as `{decidedOn: {gte: "2020-01-01"}}`.',
    })
    where: Readonly<Record<string, unknown>> | null | undefined,
    @Args() asked: CoFundingArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<CoFundingNetwork> {
    return findCoFunding(context, { ...asked, where });
  }
}
