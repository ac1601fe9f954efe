import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { feeOfCommission } from './commission.loader';
import { Commission } from './commission.stub';

@Resolver(() => Commission)
export class CommissionResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What is paid for it; null when it is not agreed, or when nobody says.',
  })
  async fee(@Root() commission: Commission, @Ctx() context: SubgraphContext): Promise<Money | null> {
    const fee = await context.loader(feeOfCommission).load(commission.id);
    return fee && moneyFromMinorUnits(fee.amountMinorUnits, fee.currency);
  }
}
