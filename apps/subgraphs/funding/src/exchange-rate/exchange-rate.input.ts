import { defineList, listField, recordedFields } from '@kakehashi/subgraph';
import { ExchangeRate } from './exchange-rate.entity';

/** The list of exchange rates. */
export const exchangeRateList = defineList({
  name: 'ExchangeRate',
  type: ExchangeRate,
  fields: {
    ...recordedFields,
    rateOn: listField.date('t.rate_on', 'The day of the rate.', { isSortable: true }),
    base: listField.currency('t.base', 'The currency of which one unit is priced.', { isSortable: true }),
    quote: listField.currency('t.quote', 'The currency in which the price is told.', { isSortable: true }),
    rate: listField.decimal('t.rate', 'Units of `quote` for one unit of `base`.', { isSortable: true }),
  },
  defaultOrder: [{ field: 'rateOn', direction: 'DESC' }],
});
