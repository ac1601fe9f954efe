import { byIdOrRor } from '@kakehashi/shared-types';
import { type ListArguments, SubgraphContext, ValidAt } from '@kakehashi/subgraph';
import { Args, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { personList } from '../person/person.input';
import { formerStaff, graduates, members, staff } from './organisation.input';
import { Organisation } from './organisation.stub';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => ID, {
    description: 'What other subgraphs know it by: its id, or `ror:` and its ROR id. Hidden from clients.',
  })
  reference(@Root() { id, reference }: Organisation & { readonly reference?: string }): string {
    return reference ?? id;
  }

  @Directive('@requires(fields: "id ror")')
  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who work for it today (UTC), by name unless ordered otherwise.',
  })
  people(
    @Root() organisation: Organisation,
    @Args(() => personList.Arguments) given: ListArguments,
    @ValidAt() validAt: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, staff(validAt), byIdOrRor(organisation), given);
  }

  @Directive('@requires(fields: "id ror")')
  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who worked for it once and do not today (UTC), by name unless ordered otherwise.',
  })
  alumni(
    @Root() organisation: Organisation,
    @Args(() => personList.Arguments) given: ListArguments,
    @ValidAt() validAt: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, formerStaff(validAt), byIdOrRor(organisation), given);
  }

  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who are members of it today (UTC), by name unless ordered otherwise.',
  })
  members(
    @Root() organisation: Organisation,
    @Args(() => personList.Arguments) given: ListArguments,
    @ValidAt() validAt: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, members(validAt), organisation.id, given);
  }

  @Directive('@requires(fields: "id ror")')
  @FieldResolver(() => personList.Connection, {
    nullable: true,
    description: 'The people who studied at it and had ended it by today (UTC), by name unless ordered otherwise.',
  })
  graduates(
    @Root() organisation: Organisation,
    @Args(() => personList.Arguments) given: ListArguments,
    @ValidAt() validAt: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    return personList.pageOf(context, graduates(validAt), byIdOrRor(organisation), given);
  }
}
