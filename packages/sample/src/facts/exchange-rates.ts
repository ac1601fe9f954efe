import type { ExchangeRateRow } from '../rows';
import { sampleId } from '../sample-id';
import { statedBy } from '../sources';

const noted = statedBy('PUBLISHED_MARKET_RATES', 'Figure noted from published market rates.');

/** What a US dollar cost: day, dongs, yen. */
const dollars: readonly (readonly [day: string, vnd: string, jpy: string])[] = [
  ['2024-03-02', '24645.90395159', '150.12018549'],
  ['2024-05-01', '25454.7890212', '157.79776463'],
  ['2024-07-31', '25084.51063298', '152.27442798'],
  ['2024-11-01', '25299.47960555', '152.23975307'],
  ['2025-01-01', '25481.40620925', '157.29432149'],
  ['2025-03-01', '25538.32745813', '150.64746647'],
  ['2025-05-01', '26004.0104282', '143.18986867'],
  ['2025-07-01', '26139.4199175', '143.68446719'],
  ['2025-09-01', '26415.45271413', '147.19643574'],
  ['2025-10-04', '26476.40741762', '147.44694276'],
  ['2025-11-01', '26306.84379606', '153.9914981'],
  ['2026-01-01', '26418.82435321', '156.70086294'],
  ['2026-03-01', '25936.59535561', '156.05179854'],
  ['2026-05-03', '26355.99008135', '157.07298009'],
  ['2026-07-03', '26293.07267722', '161.18758688'],
  ['2026-09-01', '26100.49437023', '159.84829647'],
];

/** Rates on a spread of days; a day between them has none. */
export const exchangeRates: readonly ExchangeRateRow[] = dollars.flatMap(([rateOn, vnd, jpy]) =>
  Object.entries({ VND: vnd, JPY: jpy }).map(([quote, rate]) => ({
    id: sampleId('exchange-rate', `${rateOn}/USD/${quote}`),
    rateOn,
    base: 'USD',
    quote,
    rate,
    provenance: noted,
  })),
);
