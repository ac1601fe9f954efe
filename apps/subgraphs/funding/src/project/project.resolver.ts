import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { applicationList, ofProject as applicationsOfProject } from '../application/application.input';
import { awardList, ofProject } from '../award/award.input';
import { ConversionArguments } from '../conversion/conversion.input';
import { convertTotal } from '../conversion/conversion.service';
import { ConvertedMoney } from '../conversion/converted-money.value';
import { amountsOfProject } from './project.loader';
import { Project } from './project.stub';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => awardList.Connection, {
    nullable: true,
    description: 'The awards that pay for it, the last decided first unless ordered otherwise.',
  })
  awards(
    @Root() project: Project,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, ofProject, project.id, given);
  }

  @FieldResolver(() => ConvertedMoney, {
    nullable: true,
    description:
      'All commitments of its awards in one currency, each converted by the rates of the day on which its award was decided.',
  })
  async totalFunding(
    @Root() project: Project,
    @Args(() => ConversionArguments) given: ConversionArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ConvertedMoney> {
    return convertTotal(context, await context.loader(amountsOfProject).load(project.id), given);
  }

  @FieldResolver(() => applicationList.Connection, {
    nullable: true,
    description: 'The applications that it came of, but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(
    @Root() project: Project,
    @Args(() => applicationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return applicationList.pageOf(context, applicationsOfProject, project.id, given);
  }
}
