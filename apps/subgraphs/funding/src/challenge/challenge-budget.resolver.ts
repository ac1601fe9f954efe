import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Challenge } from './challenge.stub';
import { ChallengeBudget } from './challenge-budget.entity';

@Resolver(() => ChallengeBudget)
export class ChallengeBudgetResolver {
  @FieldResolver(() => Challenge, { nullable: true, description: 'The challenge whose solution would be paid for.' })
  challenge(@Root() { challengeId }: ChallengeBudget): Challenge {
    return { id: challengeId };
  }

  @FieldResolver(() => Money, { description: 'What would be paid.' })
  money(@Root() { amountMinorUnits, currency }: ChallengeBudget): Money {
    return moneyFromMinorUnits(amountMinorUnits, currency);
  }
}
