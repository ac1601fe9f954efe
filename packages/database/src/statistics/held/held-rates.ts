import type { EntityManager } from 'typeorm';
import { Parameters } from '../../list/parameters';
import type { Conversion } from '../statistics-definition';
import type { AmountColumns } from './amount-columns';
import type { HeldLines } from './held-lines';
import { RateTable, type ReadFactor } from './rate-table';

/** How many tables of rates are remembered for the same amounts. */
const MOST = 8;

/** Finds how amounts are converted; remembered until a rate is written, or an amount comes with a new day or currency. */
export class HeldRates {
  /** By the amounts, as each have numbers of their own for the same currencies and days. */
  private readonly known = new WeakMap<HeldLines, Map<string, RateTable>>();

  async find(manager: EntityManager, conversion: Conversion, columns: AmountColumns): Promise<RateTable> {
    const currencies = columns.currencies.dictionary;
    const days = 'fixed' in conversion.day ? [conversion.day.fixed] : (columns.days?.dictionary.texts ?? []);
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
    const tables = this.known.get(columns.lines) ?? new Map<string, RateTable>();
    this.known.set(columns.lines, tables);
    const known = tables.get(name);
    if (known) return known;
    const read: ReadFactor[] = await manager.query(
      `WITH day_asked AS (SELECT day FROM unnest(${asked}) AS asked (day) WHERE day IS NOT NULL), ${factors}
       SELECT currency, day::text AS day, numerator::text, denominator::text, rates FROM factor`,
      parameters.values,
    );
    const table = new RateTable(to, currencies.texts, days, conversion, read);
    const [oldest] = tables.keys();
    if (tables.size >= MOST && oldest !== undefined) tables.delete(oldest);
    tables.set(name, table);
    return table;
  }
}
