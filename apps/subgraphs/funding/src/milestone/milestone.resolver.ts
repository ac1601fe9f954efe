import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity';
import { awardById } from '../award/award.loader';
import { Instalment } from '../instalment/instalment.entity';
import { instalmentsOfMilestone } from '../instalment/instalment.loader';
import { Milestone } from './milestone.entity';
import { milestoneList } from './milestone.input';
import { milestoneById } from './milestone.loader';

@Resolver(() => Milestone)
export class MilestoneResolver {
  @Query(() => Milestone, { nullable: true, description: 'The milestone with that id; null when there is none.' })
  milestone(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Milestone | null> {
    return findSingle(context, { id: { loader: milestoneById } }, { id });
  }

  @Query(() => milestoneList.Connection, {
    nullable: true,
    description: 'Milestones of awards, the last due first unless ordered otherwise.',
  })
  milestones(@Args(() => milestoneList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return milestoneList.page(context, given);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The award that asks for it.' })
  award(@Root() milestone: Milestone, @Ctx() context: SubgraphContext): Promise<Award | null> {
    return context.loader(awardById).load(milestone.awardId);
  }

  @FieldResolver(() => [Instalment], { description: 'The instalments that wait for it.' })
  instalments(@Root() milestone: Milestone, @Ctx() context: SubgraphContext): Promise<readonly Instalment[]> {
    return context.loader(instalmentsOfMilestone).load(milestone.id);
  }
}
