import type { Preparation } from '@kakehashi/subgraph/testing';

let day = 0;

/** A rate of a day that has none yet. */
export function rateInput(more: object = {}): object {
  day += 1;
  const rateOn = new Date(Date.UTC(1990, 0, day)).toISOString().slice(0, 10);
  return { rateOn, base: 'USD', quote: 'JPY', rate: '150.12018549', source: 'Bank of Japan', ...more };
}

/** How each action on exchange rates is tried. */
export const exchangeRateAttempts: Readonly<Record<string, Preparation>> = {
  recordExchangeRate: async () => ({ input: rateInput() }),
};
