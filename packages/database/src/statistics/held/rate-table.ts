import { divideHalfEven } from '../divide-half-even';
import type { Conversion } from '../statistics-definition';

/** How a currency is converted on a day, as SQL tells it. */
export interface ReadFactor {
  readonly currency: string;
  readonly day: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly rates: readonly string[];
}

interface ExactFactor {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly rates: readonly string[];
}

/** Below it a product in floating point is off by less than a thousandth. */
const SURE = 1e12;

/** How amounts are converted: by currency and day, both as numbers of their dictionaries. */
export class RateTable {
  private readonly near: Float64Array;
  private readonly exact = new Map<number, ExactFactor>();

  /** @param days the days, by number; of a fixed day it alone, for all amounts */
  constructor(
    readonly to: number,
    currencies: readonly (string | null)[],
    private readonly days: readonly (string | null)[],
    conversion: Conversion,
    factors: readonly ReadFactor[],
  ) {
    this.near = new Float64Array(currencies.length * days.length).fill(Number.NaN);
    const numberOf = new Map(currencies.map((currency, number) => [currency, number]));
    const placeOf = new Map(days.map((day, place) => [day, place]));
    for (const { currency, day, numerator, denominator, rates } of factors) {
      const [from, place] = [numberOf.get(currency), placeOf.get(day)];
      if (from === undefined || place === undefined) continue;
      const [over, under] = [fractionOf(numerator), fractionOf(denominator)];
      const exact = {
        numerator: over.value * under.scale * 10n ** BigInt(conversion.decimals),
        denominator: under.value * over.scale * 10n ** BigInt(conversion.decimalsOf(currency)),
        rates,
      };
      this.exact.set(from * days.length + place, exact);
      this.near[from * days.length + place] = Number(exact.numerator) / Number(exact.denominator);
    }
  }

  private at(currency: number, day: number): number {
    return currency * this.days.length + (this.days.length === 1 ? 0 : day);
  }

  /** An amount in minor units of the wanted currency, rounded half-even; NaN where no rates lead there. */
  convert(minorUnits: number, currency: number, day: number): number {
    if (currency === this.to) return minorUnits;
    const at = this.at(currency, day);
    const near = minorUnits * (this.near[at] ?? Number.NaN);
    const rounded = Math.round(near);
    if (Math.abs(near) < SURE && Math.abs(near - rounded) < 0.499) return rounded;
    const exact = this.exact.get(at);
    return exact ? Number(divideHalfEven(BigInt(minorUnits) * exact.numerator, exact.denominator)) : Number.NaN;
  }

  /** The ids of the rates by which a currency is converted on a day, none for the wanted currency; undefined where none lead there. */
  ratesOf(currency: number, day: number): readonly string[] | undefined {
    return currency === this.to ? [] : this.exact.get(this.at(currency, day))?.rates;
  }
}

/** @example fractionOf('26476.4') // 264764 over 10 */
function fractionOf(text: string): { readonly value: bigint; readonly scale: bigint } {
  const [whole = '', decimals = ''] = text.split('.');
  return { value: BigInt(whole + decimals), scale: 10n ** BigInt(decimals.length) };
}
