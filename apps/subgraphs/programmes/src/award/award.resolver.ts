import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fromAward, outcomeList } from '../outcome/outcome.input';
import { Award } from './award.stub';

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => outcomeList.Connection, {
    nullable: true,
    description:
      'What came of the money, newest first unless ordered otherwise: the outcomes that name the award, and those of the project that it pays for, which other awards may pay for too. `Outcome.funding` tells which is how.',
  })
  outcomes(
    @Root() award: Award,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, fromAward, award.id, given);
  }
}
