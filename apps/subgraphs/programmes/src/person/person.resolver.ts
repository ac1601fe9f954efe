import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { newestFirst, ofPerson, participationList } from '../participation/participation.input';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => participationList.Connection, {
    nullable: true,
    description: 'The projects and events that the person takes part in, newest first unless ordered otherwise.',
  })
  participations(
    @Root() person: Person,
    @Args(() => participationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return participationList.pageOf(context, ofPerson, person.id, newestFirst(given));
  }
}
