import { SubgraphContext, selectsField } from '@kakehashi/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Info, Query, Resolver } from 'type-graphql';
import { OutcomeCostArguments } from './outcome-cost.input';
import { checkCosts, costsByGroup, coverageOfCosts, totalCost } from './outcome-cost.service';
import { OutcomeCosts } from './outcome-cost.value';

@Resolver()
export class OutcomeCostResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => OutcomeCosts, {
    nullable: true,
    description:
      'What outcomes cost, by the awards behind them: those that they name, and those of their projects. Fees of commissions are in no figure; `coverage` tells of what is unknown.',
  })
  async outcomeCostStatistics(
    @Args(() => OutcomeCostArguments) given: OutcomeCostArguments,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    await checkCosts(context, given);
    const groups = await costsByGroup(context, given);
    const hasCoverage = selectsField(info, 'coverage');
    const total = hasCoverage || selectsField(info, 'total') ? await totalCost(context, given, hasCoverage) : undefined;
    const coverage = hasCoverage ? await coverageOfCosts(context, total?.rates ?? []) : undefined;
    return Object.assign(new OutcomeCosts(), { groups, total, coverage });
  }
}
