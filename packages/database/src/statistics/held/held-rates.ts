import type { EntityManager } from 'typeorm';
import { Parameters } from '../../list/parameters';
import type { Conversion } from '../statistics-definition';
import type { HeldLines } from './held-lines';
import { CURRENCY, DAY } from './held-source';
import { RateTable, type ReadFactor } from './rate-table';

/** How many tables of rates are remembered. */
const MOST = 8;

/** Finds how amounts are converted; remembered until a rate is written, or an amount comes with a new day or currency. */
export class HeldRates {
  private readonly known = new Map<string, RateTable>();

  async find(manager: EntityManager, conversion: Conversion, lines: HeldLines): Promise<RateTable> {
    const more = lines.dictionaries.slice(-2);
    const [currencies, held] = [more[CURRENCY], more[DAY]];
    if (!currencies || !held) throw new RangeError('Amounts must have a currency and a day.');
    const days = 'fixed' in conversion.day ? [conversion.day.fixed] : held.texts;
    const to = currencies.codeFor(conversion.currency);
    const parameters = new Parameters();
    const asked = parameters.add(days, 'date[]');
    const factors = conversion.factors(parameters);
    const [{ position }] = await manager.query(
      'SELECT max(position)::text AS position FROM journal WHERE entity_type = $1',
      [conversion.ratesTable],
    );
    const name = JSON.stringify([
      position,
      days.length,
      currencies.size,
      to,
      parameters.values.slice(1),
      conversion.day,
    ]);
    const known = this.known.get(name);
    if (known) return known;
    const read: ReadFactor[] = await manager.query(
      `WITH day_asked AS (SELECT day FROM unnest(${asked}) AS asked (day) WHERE day IS NOT NULL), ${factors}
       SELECT currency, day::text AS day, numerator::text, denominator::text, rates FROM factor`,
      parameters.values,
    );
    const table = new RateTable(to, currencies.texts, days, conversion, read);
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST && oldest !== undefined) this.known.delete(oldest);
    this.known.set(name, table);
    return table;
  }
}
