import { type ListArguments, ofBorrowedPerson, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { applicationList, madeByPerson } from '../application/application.input';
import { awardList, namingPerson } from '../award/award.input';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => awardList.Connection, {
    nullable: true,
    description: 'The awards that name the person, the last decided first unless ordered otherwise.',
  })
  awards(
    @Root() person: Person,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, ofBorrowedPerson(context, namingPerson), person.id, given);
  }

  @FieldResolver(() => applicationList.Connection, {
    nullable: true,
    description:
      'The applications that the person makes, alone or with others, but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(
    @Root() person: Person,
    @Args(() => applicationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return applicationList.pageOf(context, ofBorrowedPerson(context, madeByPerson), person.id, given);
  }
}
