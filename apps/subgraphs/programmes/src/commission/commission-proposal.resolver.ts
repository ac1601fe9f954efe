import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CommissionProposal } from './commission-proposal.entity';

@Resolver(() => CommissionProposal)
export class CommissionProposalResolver {
  @FieldResolver(() => Money, { nullable: true, description: 'What is to be paid; null while it is left open.' })
  fee(@Root() { amountMinorUnits, currency }: CommissionProposal): Money | null {
    return amountMinorUnits === null || currency === null ? null : moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
