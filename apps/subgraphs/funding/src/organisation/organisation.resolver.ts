import { badUserInput } from '@kakehashi/errors';
import { byIdOrRor } from '@kakehashi/shared-types';
import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { applicationList, madeByOrganisation } from '../application/application.input';
import { awardList, givenBy, receivedBy } from '../award/award.input';
import { callList, fundedBy } from '../call/call.input';
import { CoFunder } from './co-funder.value';
import { coFundersOfOrganisation, organisationKey } from './organisation.loader';
import { Organisation } from './organisation.stub';

const DEFAULT_CO_FUNDERS = 20;
const MOST_CO_FUNDERS = 100;

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
  @FieldResolver(() => awardList.Connection, {
    nullable: true,
    description: 'The awards that it funds, alone or with others, the last decided first unless ordered otherwise.',
  })
  fundingGiven(
    @Root() organisation: Organisation,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, givenBy, byIdOrRor(organisation), given);
  }

  @Directive('@requires(fields: "id ror")')
  @FieldResolver(() => awardList.Connection, {
    nullable: true,
    description: 'The awards that it receives, alone or with others, the last decided first unless ordered otherwise.',
  })
  fundingReceived(
    @Root() organisation: Organisation,
    @Args(() => awardList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return awardList.pageOf(context, receivedBy, byIdOrRor(organisation), given);
  }

  @Directive('@requires(fields: "id ror")')
  @FieldResolver(() => [CoFunder], {
    nullable: true,
    description: 'The organisations that fund awards together with it, most awards first.',
  })
  async coFunders(
    @Root() organisation: Organisation,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_CO_FUNDERS,
      description: `How many of them, 1 to ${MOST_CO_FUNDERS}.`,
    })
    first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CoFunder[]> {
    if (first < 1 || first > MOST_CO_FUNDERS) {
      throw badUserInput('first', `must be between 1 and ${MOST_CO_FUNDERS}`, first);
    }
    return context
      .keyedLoader(`co-funders ${first}`, coFundersOfOrganisation(first))
      .load(organisationKey(organisation));
  }

  @FieldResolver(() => callList.Connection, {
    nullable: true,
    description:
      'The calls that it pays for, alone or with others, but for drafts, the last to open first unless ordered otherwise.',
  })
  calls(
    @Root() organisation: Organisation,
    @Args(() => callList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return callList.pageOf(context, fundedBy, organisation.id, given);
  }

  @FieldResolver(() => applicationList.Connection, {
    nullable: true,
    description:
      'The applications that it makes, alone or with others, but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(
    @Root() organisation: Organisation,
    @Args(() => applicationList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return applicationList.pageOf(context, madeByOrganisation, organisation.id, given);
  }
}
