import { CalendarDate } from '@kakehashi/shared-types';
import { DatedArguments, KnownAt, type ListArguments, SubgraphContext, ValidAt } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { agreementList } from '../agreement/agreement.input';
import { AgreementParty } from '../agreement-party/agreement-party.entity';
import { AgreementRole } from '../agreement-party/agreement-party.enum';
import { withParty } from '../agreement-party/agreement-party.input';
import { partiesOfOrganisation } from '../agreement-party/agreement-party.loader';
import { Relationship } from '../relationship/relationship.entity';
import { RelationshipKind } from '../relationship/relationship.enum';
import { relatedOrganisations } from '../relationship/relationship.input';
import { relationshipsOfOrganisation } from '../relationship/relationship.loader';
import { Organisation } from './organisation.entity';
import { organisationList } from './organisation.input';
import { findOrganisation } from './organisation.service';

/** The argument by which relationships are chosen. */
const Kinds = () =>
  Arg('kinds', () => [RelationshipKind], {
    nullable: true,
    description: 'What the other organisation is to this one: any of these; without it all.',
  });

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
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return findOrganisation(context, { id, ror }, knownAt);
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

  @FieldResolver(() => [Relationship], {
    description: 'How it stands to other organisations, by kind; seen from either side of the relationship.',
  })
  relationships(
    @Root() organisation: Organisation,
    @Kinds() kinds: RelationshipKind[] | null | undefined,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Relationship[]> {
    return context.loader(relationshipsOfOrganisation(kinds)(given)).load(organisation.id);
  }

  @FieldResolver(() => organisationList.Connection, {
    description:
      'The organisations to which it stands in a relationship today (UTC), such as its parts with `kinds: [CHILD]`, each once, by name unless ordered otherwise.',
  })
  relatedOrganisations(
    @Root() organisation: Organisation,
    @Kinds() kinds: RelationshipKind[] | null | undefined,
    @Args(() => organisationList.Arguments) given: ListArguments,
    @ValidAt() validAt: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    return organisationList.pageOf(context, relatedOrganisations(kinds, validAt), organisation.id, given);
  }

  @FieldResolver(() => agreementList.Connection, {
    description: 'The agreements that it is or was party to itself, by title unless ordered otherwise.',
  })
  agreements(
    @Root() organisation: Organisation,
    @Arg('role', () => AgreementRole, { nullable: true, description: 'Only those in which it has that role.' })
    role: AgreementRole | null | undefined,
    @Arg('validAt', () => CalendarDate, {
      nullable: true,
      description: 'Only those that it was party to on that day; without it at any time.',
    })
    validAt: string | null | undefined,
    @Args(() => agreementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return agreementList.pageOf(context, withParty(role, validAt), organisation.id, given);
  }

  @FieldResolver(() => [AgreementParty], {
    description: 'The part that it has in each of its agreements, newest first.',
  })
  agreementRoles(
    @Root() organisation: Organisation,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgreementParty[]> {
    return context.loader(partiesOfOrganisation(given)).load(organisation.id);
  }
}
