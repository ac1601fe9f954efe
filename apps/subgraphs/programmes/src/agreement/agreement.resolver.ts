import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { basedOn, programmeList } from '../programme/programme.input';
import { Agreement } from './agreement.stub';

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => programmeList.Connection, {
    nullable: true,
    description: 'The programmes whose legal basis the agreement is.',
  })
  programmes(
    @Root() agreement: Agreement,
    @Args(() => programmeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return programmeList.pageOf(context, basedOn, agreement.id, given);
  }
}
