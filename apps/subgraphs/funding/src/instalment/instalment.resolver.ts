import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity';
import { commitmentById } from '../commitment/commitment.loader';
import { Milestone } from '../milestone/milestone.entity';
import { milestoneById } from '../milestone/milestone.loader';
import { Payment } from '../payment/payment.entity';
import { paymentsOfInstalment } from '../payment/payment.loader';
import { Instalment } from './instalment.entity';
import { instalmentList } from './instalment.input';
import { instalmentById } from './instalment.loader';

@Resolver(() => Instalment)
export class InstalmentResolver {
  @Query(() => Instalment, { nullable: true, description: 'The instalment with that id; null when there is none.' })
  instalment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Instalment | null> {
    return findSingle(context, { id: { loader: instalmentById } }, { id });
  }

  @Query(() => instalmentList.Connection, {
    nullable: true,
    description: 'Instalments of all commitments, the last due first unless ordered otherwise.',
  })
  instalments(@Args(() => instalmentList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return instalmentList.page(context, given);
  }

  @FieldResolver(() => Commitment, { nullable: true, description: 'The commitment that it is a part of.' })
  commitment(@Root() instalment: Instalment, @Ctx() context: SubgraphContext): Promise<Commitment | null> {
    return context.loader(commitmentById).load(instalment.commitmentId);
  }

  @FieldResolver(() => Milestone, {
    nullable: true,
    description: 'The milestone that must be reached before; null when none must.',
  })
  async milestone(@Root() instalment: Instalment, @Ctx() context: SubgraphContext): Promise<Milestone | null> {
    const { milestoneId } = instalment;
    return milestoneId === null ? null : context.loader(milestoneById).load(milestoneId);
  }

  @FieldResolver(() => Money, { description: 'What is planned.' })
  money(@Root() { amountMinorUnits, currency }: Instalment): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }

  @FieldResolver(() => Money, { description: 'What is paid so far, never more than is planned.' })
  async paid(@Root() instalment: Instalment, @Ctx() context: SubgraphContext): Promise<Money> {
    const payments = await context.loader(paymentsOfInstalment).load(instalment.id);
    const sum = payments.reduce((total, { amountMinorUnits }) => total + BigInt(amountMinorUnits), 0n);
    return moneyFromMinorUnits(sum, instalment.currency);
  }

  @FieldResolver(() => [Payment], { description: 'The payments, oldest first.' })
  payments(@Root() instalment: Instalment, @Ctx() context: SubgraphContext): Promise<readonly Payment[]> {
    return context.loader(paymentsOfInstalment).load(instalment.id);
  }
}
