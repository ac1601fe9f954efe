import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ExchangeRate } from './exchange-rate.entity';
import { exchangeRateList } from './exchange-rate.input';
import { exchangeRateById } from './exchange-rate.loader';

@Resolver(() => ExchangeRate)
export class ExchangeRateResolver {
  @Query(() => ExchangeRate, {
    nullable: true,
    description: 'The exchange rate with that id; null when there is none.',
  })
  exchangeRate(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<ExchangeRate | null> {
    return findSingle(context, { id: { loader: exchangeRateById } }, { id });
  }

  @Query(() => exchangeRateList.Connection, {
    nullable: true,
    description: 'The exchange rates that conversions use, the newest first unless ordered otherwise.',
  })
  exchangeRates(@Args(() => exchangeRateList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return exchangeRateList.page(context, given);
  }
}
