import type { MeasuredMoney } from '../statistics-definition';
import type { Dictionary } from './dictionary';
import type { HeldLines } from './held-lines';
import type { HeldSource } from './held-source';

/** A column of held lines: numbers, and the texts that they stand for. */
export interface HeldColumn {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
}

/** What is converted of held amounts, as it stands until lines change. */
export interface AmountColumns {
  readonly lines: HeldLines;
  readonly currencies: HeldColumn;
  /** The day of each amount whose rates hold for it; undefined where none is asked for. */
  readonly days: HeldColumn | undefined;
}

/** Where the day of the conversion stands among those that are held; -1 for none, undefined where no day of an amount is asked for. */
export function placeOfDay({ held, conversion }: MeasuredMoney): number | undefined {
  if (!conversion || 'fixed' in conversion.day) return undefined;
  const { day } = conversion;
  return held?.days.indexOf('ofRow' in day ? day.ofRow : day.ofAmount) ?? -1;
}

/** @param day where the day of each amount stands among those that are held; undefined where none is asked for */
export function amountColumns(source: HeldSource, lines: HeldLines, day: number | undefined): AmountColumns {
  const column = (place: number): HeldColumn => {
    const [codes, dictionary] = [lines.columns[place], lines.dictionaries[place]];
    if (!codes || !dictionary) throw new RangeError('Amounts must have a currency and the day that is asked for.');
    return { codes, dictionary };
  };
  const currency = source.dimensions.length;
  return {
    lines,
    currencies: column(currency),
    days: day === undefined ? undefined : column(currency + 1 + day),
  };
}
