import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Challenge } from '../challenge/challenge.entity';
import { challengeById } from '../challenge/challenge.loader';
import { Interest } from '../interest/interest.entity';
import { interestById } from '../interest/interest.loader';
import { Organisation } from '../organisation/organisation.stub';
import { fromCommission, outcomeList } from '../outcome/outcome.input';
import { Person, personOf } from '../person/person.stub';
import { Commission } from './commission.entity';
import { commissionList } from './commission.input';
import { commissionById } from './commission.loader';
import { CommissionProposal } from './commission-proposal.entity';
import { proposalsOfCommission } from './commission-proposal.loader';

@Resolver(() => Commission)
export class CommissionResolver {
  @Query(() => Commission, {
    nullable: true,
    description: 'The commission with that id; null when there is none or its challenge is a draft.',
  })
  commission(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Commission | null> {
    return findSingle(context, { id: { loader: commissionById } }, { id });
  }

  @Query(() => commissionList.Connection, {
    nullable: true,
    description: 'Commissions, newest first unless ordered otherwise.',
  })
  commissions(@Args(() => commissionList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return commissionList.page(context, given);
  }

  @FieldResolver(() => Challenge, { nullable: true, description: 'The challenge that it is to solve.' })
  challenge(@Root() commission: Commission, @Ctx() context: SubgraphContext): Promise<Challenge | null> {
    return context.loader(challengeById).load(commission.challengeId);
  }

  @FieldResolver(() => Interest, { nullable: true, description: 'The interest that it came from.' })
  async interest(@Root() commission: Commission, @Ctx() context: SubgraphContext): Promise<Interest | null> {
    return commission.interestId === null ? null : context.loader(interestById).load(commission.interestId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who carries it out; null when an organisation does so as a whole, or when the person is not shown.',
  })
  contractorPerson(@Root() { contractorPersonId }: Commission): Person | null {
    return personOf(contractorPersonId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The organisation that carries it out, or for which the person does; null when a person does so alone.',
  })
  contractorOrganisation(@Root() { contractorOrganisationId }: Commission): Organisation | null {
    return contractorOrganisationId === null ? null : { id: contractorOrganisationId };
  }

  @FieldResolver(() => [CommissionProposal], {
    description: 'What the two sides have proposed, newest first; empty for everybody but them.',
  })
  proposals(@Root() { id }: Commission, @Ctx() context: SubgraphContext): Promise<readonly CommissionProposal[]> {
    return context.loader(proposalsOfCommission).load(id);
  }

  @FieldResolver(() => outcomeList.Connection, {
    description: 'What came of it, newest first unless ordered otherwise.',
  })
  outcomes(
    @Root() commission: Commission,
    @Args(() => outcomeList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return outcomeList.pageOf(context, fromCommission, commission.id, given);
  }
}
