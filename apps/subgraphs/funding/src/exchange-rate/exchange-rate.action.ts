import { type Action, ANYBODY, defineCreate, given, optional } from '@kakehashi/subgraph';
import { ExchangeRate } from './exchange-rate.entity';

const recordExchangeRate = defineCreate({
  name: 'recordExchangeRate',
  description:
    'Records what a currency cost in another on a day. There is one rate for a pair on a day; an import replaces one that is wrong.',
  entity: ExchangeRate,
  scope: 'write:any',
  relation: ANYBODY,
  input: {
    rateOn: given.day('The day of the rate; not in the future.'),
    base: given.currency('The currency of which one unit is priced.'),
    quote: given.currency('The currency in which the price is told; another than `base`.'),
    rate: given.decimal('Units of `quote` for one unit of `base`, above 0, as the source writes it.'),
    source: given.text('Who tells the rate, such as a central bank.', { longest: 200 }),
    sourceUrl: optional(given.text('Where it is told: an address that begins with `https://`.', { longest: 2_000 })),
  },
  constraints: {
    exchange_rate_of_day: { field: 'rateOn', message: 'There is a rate for the pair on that day already.' },
  },
  run(act, { rateOn, base, quote, rate, source, sourceUrl = null }) {
    if (rateOn > act.today()) {
      act.fault('OUT_OF_RANGE', 'rateOn', `The day must not be in the future, but is ${rateOn}.`);
    }
    if (base === quote) act.fault('RULE_BROKEN', 'quote', `It must be another currency than base, but is ${quote}.`);
    if (!/[1-9]/.test(rate) || rate.startsWith('-')) {
      act.fault('OUT_OF_RANGE', 'rate', `The rate must be above 0, but is ${rate}.`);
    }
    if (sourceUrl !== null && !(URL.canParse(sourceUrl) && sourceUrl.startsWith('https://'))) {
      act.fault('MALFORMED', 'sourceUrl', 'It must be an address that begins with "https://".');
    }
    act.settle();
    return act.insert(ExchangeRate, {
      rate_on: rateOn,
      base,
      quote,
      rate,
      provenance: { ...act.provenance, source: source.trim(), sourceUrl },
    });
  },
});

/** What is recorded of currencies. */
export const exchangeRateActions: readonly Action[] = [recordExchangeRate];
