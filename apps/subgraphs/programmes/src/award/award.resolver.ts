import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fromAward, outcomeList } from '../outcome/outcome.input';
import { Award } from './award.stub';

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => outcomeList.Connection, {
    nullable: true,
    description: 'What came of the money, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() award: Award,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, fromAward, award.id, given);
  }
}
