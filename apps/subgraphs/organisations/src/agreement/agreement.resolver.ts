import { DatedArguments, findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AgreementParty } from '../agreement-party/agreement-party.entity';
import { partiesOfAgreement } from '../agreement-party/agreement-party.loader';
import { Agreement } from './agreement.entity';
import { agreementList, withinAgreement } from './agreement.input';
import { agreementById } from './agreement.loader';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: 'The agreement with that id; null when there is none.' })
  agreement(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Agreement | null> {
    return findSingle(context, { id: { loader: agreementById } }, { id }, knownAt);
  }

  @Query(() => agreementList.Connection, {
    nullable: true,
    description: 'Agreements, by title unless ordered otherwise.',
  })
  agreements(@Args(() => agreementList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return agreementList.page(context, given);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement it was made within.' })
  async parent(@Root() agreement: Agreement, @Ctx() context: SubgraphContext): Promise<Agreement | null> {
    const { parentAgreementId } = agreement;
    return parentAgreementId === null ? null : context.loader(agreementById).load(parentAgreementId);
  }

  @FieldResolver(() => agreementList.Connection, { description: 'The agreements that were made within it.' })
  parts(
    @Root() agreement: Agreement,
    @Args(() => agreementList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return agreementList.pageOf(context, withinAgreement, agreement.id, given);
  }

  @FieldResolver(() => [AgreementParty], {
    description: 'Who takes part in it: issuers, then signatories, then participants, states first.',
  })
  parties(
    @Root() agreement: Agreement,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgreementParty[]> {
    return context.loader(partiesOfAgreement(given)).load(agreement.id);
  }
}
