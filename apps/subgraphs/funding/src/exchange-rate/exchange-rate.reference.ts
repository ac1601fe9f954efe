import { defineReference } from '@kakehashi/subgraph';
import { exchangeRateById } from './exchange-rate.loader';

/** The gateway re-enters an exchange rate by id. */
export const exchangeRateReference = defineReference('ExchangeRate', { id: exchangeRateById });
