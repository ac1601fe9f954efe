import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Relationship } from '../relationship/relationship.entity';
import { relationshipsOfOrganisation } from '../relationship/relationship.loader';
import { Organisation } from './organisation.entity';
import { organisationList } from './organisation.input';
import { findOrganisation } from './organisation.service';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'The organisation with that id or ROR id; exactly one is given. Null when there is none.',
  })
  organisation(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null | undefined,
    @Arg('ror', () => String, {
      nullable: true,
      description: 'Its ROR id, with or without `https://ror.org/`.',
    })
    ror: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return findOrganisation(context, { id, ror });
  }

  @Query(() => organisationList.Connection, {
    nullable: true,
    description: 'Organisations, by name unless ordered otherwise.',
  })
  organisations(@Args(() => organisationList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return organisationList.page(context, given);
  }

  @Directive('@inaccessible')
  @FieldResolver(() => ID, {
    description: 'What other subgraphs know it by: its id, or `ror:` and its ROR id. Hidden from clients.',
  })
  reference(@Root() organisation: Organisation): string {
    return organisation.id;
  }

  @FieldResolver(() => [Relationship], { description: 'How it stands to other organisations, by kind.' })
  relationships(@Root() organisation: Organisation, @Ctx() context: SubgraphContext): Promise<readonly Relationship[]> {
    return context.loaderOf(organisation, relationshipsOfOrganisation).load(organisation.id);
  }
}
