import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { budgetOfChallenge } from './challenge.loader';
import { Challenge } from './challenge.stub';

@Resolver(() => Challenge)
export class ChallengeResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What its owner would pay for a solution; null when the owner does not say.',
  })
  async budget(@Root() challenge: Challenge, @Ctx() context: SubgraphContext): Promise<Money | null> {
    const budget = await context.loader(budgetOfChallenge).load(challenge.id);
    return budget && moneyFromMinorUnits(budget.amountMinorUnits, budget.currency);
  }
}
