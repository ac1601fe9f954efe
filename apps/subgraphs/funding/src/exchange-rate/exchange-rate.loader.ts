import { rowByKey } from '@kakehashi/subgraph';
import { ExchangeRate } from './exchange-rate.entity';

/** Exchange rate by id. */
export const exchangeRateById = rowByKey<ExchangeRate>({ entity: ExchangeRate, column: 'id' });
