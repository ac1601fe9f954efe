import { SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity';
import { awardById } from '../award/award.loader';
import { Outcome } from './outcome.stub';
import { OutcomeFundingArguments } from './outcome-funding.input';
import { fundingOfOutcome } from './outcome-funding.service';
import { OutcomeFunding, OutcomeMoney } from './outcome-funding.value';

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => OutcomeFunding, {
    nullable: true,
    description:
      'The money behind it, by funder; null for some seconds after the outcome was recorded, until it is known here. What is unknown is told by `isUnknown`.',
  })
  funding(
    @Root() { id }: Outcome,
    @Args(() => OutcomeFundingArguments) given: OutcomeFundingArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<OutcomeFunding | null> {
    return fundingOfOutcome(context, id, given);
  }
}

@Resolver(() => OutcomeMoney)
export class OutcomeMoneyResolver {
  @FieldResolver(() => Award, { nullable: true, description: 'The award; null for a fee.' })
  async award(@Root() { awardId }: OutcomeMoney, @Ctx() context: SubgraphContext): Promise<Award | null> {
    return awardId === null ? null : context.loader(awardById).load(awardId);
  }
}
