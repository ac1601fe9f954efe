import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { awardList, ofProgramme as awardsOfProgramme } from '../award/award.input';
import { callList, ofProgramme as callsOfProgramme } from '../call/call.input';
import { Programme } from './programme.stub';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => callList.Connection, {
    nullable: true,
    description: 'Its calls but for drafts, the last to open first unless ordered otherwise.',
  })
  calls(
    @Root() programme: Programme,
    @Args(() => callList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return callList.pageOf(context, callsOfProgramme, programme.id, given);
  }

  @FieldResolver(() => awardList.Connection, {
    nullable: true,
    description: 'Its awards, the last decided first unless ordered otherwise.',
  })
  awards(
    @Root() programme: Programme,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, awardsOfProgramme, programme.id, given);
  }
}
