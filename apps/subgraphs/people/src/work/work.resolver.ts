import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity';
import { workList, worksOfPerson } from './work.input';

@Resolver(() => Person)
export class WorkResolver {
  @FieldResolver(() => workList.Connection, {
    description: 'The works that their own record lists, the newest first unless ordered otherwise.',
  })
  works(
    @Root() person: Person,
    @Args(() => workList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return workList.pageOf(context, worksOfPerson, person.id, given);
  }
}
