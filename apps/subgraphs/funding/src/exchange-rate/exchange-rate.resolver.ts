import { type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ExchangeRate } from './exchange-rate.entity';
import { exchangeRateList } from './exchange-rate.input';

@Resolver(() => ExchangeRate)
export class ExchangeRateResolver {
  @Query(() => exchangeRateList.Connection, {
    nullable: true,
    description: 'The exchange rates that conversions use, the newest first unless ordered otherwise.',
  })
  exchangeRates(@Args(() => exchangeRateList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return exchangeRateList.page(context, given);
  }
}
