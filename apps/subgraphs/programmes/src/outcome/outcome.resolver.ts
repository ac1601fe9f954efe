import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.stub';
import { Commission } from '../commission/commission.entity';
import { commissionById } from '../commission/commission.loader';
import { Project } from '../project/project.entity';
import { projectById } from '../project/project.loader';
import { Topic } from '../topic/topic.entity';
import { Outcome } from './outcome.entity';
import { outcomeList } from './outcome.input';
import { contributorsOfOutcome, topicsOfOutcome } from './outcome.loader';
import { findOutcome } from './outcome.service';
import { OutcomeContributor } from './outcome-contributor.entity';

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => Outcome, {
    nullable: true,
    description: 'The outcome with that id or that DOI; exactly one must be given. Null when there is none.',
  })
  outcome(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null | undefined,
    @Arg('doi', () => String, {
      nullable: true,
      description: 'Its DOI in capitals or not, with or without `https://doi.org/`.',
    })
    doi: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Outcome | null> {
    return findOutcome(context, { id, doi });
  }

  @Query(() => outcomeList.Connection, {
    nullable: true,
    description: 'Outcomes, newest first unless ordered otherwise.',
  })
  outcomes(@Args(() => outcomeList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return outcomeList.page(context, given);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that it came from.' })
  async project(@Root() outcome: Outcome, @Ctx() context: SubgraphContext): Promise<Project | null> {
    return outcome.projectId === null ? null : context.loader(projectById).load(outcome.projectId);
  }

  @FieldResolver(() => Commission, { nullable: true, description: 'The commission that it came from.' })
  async commission(@Root() outcome: Outcome, @Ctx() context: SubgraphContext): Promise<Commission | null> {
    return outcome.commissionId === null ? null : context.loader(commissionById).load(outcome.commissionId);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The award that paid for it.' })
  award(@Root() { awardId }: Outcome): Award | null {
    return awardId === null ? null : { id: awardId };
  }

  @FieldResolver(() => [OutcomeContributor], { description: 'Whom it is due to, in its own order, such as authors.' })
  contributors(@Root() outcome: Outcome, @Ctx() context: SubgraphContext): Promise<readonly OutcomeContributor[]> {
    return context.loader(contributorsOfOutcome).load(outcome.id);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() outcome: Outcome, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfOutcome).load(outcome.id);
  }
}
