import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Instalment } from '../instalment/instalment.entity';
import { instalmentById } from '../instalment/instalment.loader';
import { Payment } from './payment.entity';
import { paymentList } from './payment.input';
import { paymentById } from './payment.loader';

@Resolver(() => Payment)
export class PaymentResolver {
  @Query(() => Payment, { nullable: true, description: 'The payment with that id; null when there is none.' })
  payment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Payment | null> {
    return findSingle(context, { id: { loader: paymentById } }, { id });
  }

  @Query(() => paymentList.Connection, {
    nullable: true,
    description: 'Payments of all instalments, the last paid first unless ordered otherwise.',
  })
  payments(@Args(() => paymentList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return paymentList.page(context, given);
  }

  @FieldResolver(() => Instalment, { nullable: true, description: 'The instalment that it pays.' })
  instalment(@Root() payment: Payment, @Ctx() context: SubgraphContext): Promise<Instalment | null> {
    return context.loader(instalmentById).load(payment.instalmentId);
  }

  @FieldResolver(() => Money, { description: 'What was paid.' })
  money(@Root() { amountMinorUnits, currency }: Payment): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
