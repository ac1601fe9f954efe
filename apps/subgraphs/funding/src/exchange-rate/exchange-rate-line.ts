import { createId, type UpsertRow } from '@kakehashi/database';
import { optionalText, RecordError, requireDay, requireObject, requireText } from '@kakehashi/record-file';
import { CurrencyCode } from '@kakehashi/shared-types';

/** The columns that a file of rates must have, and those that it may have. */
export const RATE_COLUMNS = {
  required: ['date', 'base', 'quote', 'rate'],
  optional: ['source', 'licence'],
} as const;

/** A line of a file of rates. */
export interface RateLine {
  readonly rateOn: string;
  readonly base: string;
  readonly quote: string;
  /** Units of `quote` for one of `base`, as the file writes it. */
  readonly rate: string;
  /** Null where the line names none. */
  readonly source: string | null;
  readonly licence: string | null;
}

const RATE = /^\d{1,18}(\.\d{1,20})?$/;

/**
 * Reads a line.
 *
 * @param today the last day that a rate can be of, YYYY-MM-DD
 * @throws RecordError that names the column, the rule and what came instead
 */
export function readRateLine(value: unknown, today: string): RateLine {
  const line = requireObject(value, 'line');
  const rateOn = requireDay(line.date, 'date');
  if (rateOn > today) throw new RecordError('date', `must not be after today, ${today}`, rateOn);
  const [base, quote] = [currency(line.base, 'base'), currency(line.quote, 'quote')];
  if (base === quote) throw new RecordError('quote', 'must be another currency than base', quote);
  const rate = requireText(line.rate, 'rate', 100);
  if (!RATE.test(rate)) throw new RecordError('rate', 'must be a decimal number above 0 such as "150.12018549"', rate);
  if (/^[0.]+$/.test(rate)) throw new RecordError('rate', 'must be above 0', rate);
  return {
    rateOn,
    base,
    quote,
    rate,
    source: optionalText(line.source, 'source', 200),
    licence: optionalText(line.licence, 'licence', 200),
  };
}

function currency(value: unknown, path: string): string {
  const code = requireText(value, path, 100);
  try {
    return CurrencyCode.parseValue(code);
  } catch {
    throw new RecordError(path, 'must be an ISO 4217 currency code such as "JPY"', code);
  }
}

/** What a rate is known by: its day and its pair of currencies. */
export function rateKey({ rateOn, base, quote }: RateLine): string {
  return `${base}/${quote} on ${rateOn}`;
}

/** A rate as columns of its table. */
export function rateRow({ rateOn, base, quote, rate, source, licence }: RateLine, fileName: string): UpsertRow {
  return {
    id: createId(),
    rate_on: rateOn,
    base,
    quote,
    rate,
    provenance: {
      source: source ?? fileName,
      sourceUrl: null,
      retrievedAt: null,
      licence,
      assertedBy: null,
      note: null,
    },
  };
}
