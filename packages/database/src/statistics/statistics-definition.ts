import type { Copy } from '../copies/copy';
import type { Parameters } from '../list/parameters';
import type { LinkStep, Through } from '../list/through';

/** By what the rows of a list can be grouped. */
export interface StatisticsDimension {
  /** SQL of the value: of the listed row `t`, of a linked row, of the measured row, or of what `join` adds. */
  readonly sql: string;
  /** For a value that stands on linked rows: a row counts in the group of each of its values. */
  readonly through?: Through;
  /** True: the value stands on the measured row, so that each amount counts in the group of its own. */
  readonly isOfAmount?: boolean;
  /** `LEFT JOIN`s that the value needs, each finding one row at most. */
  readonly join?: string;
  /** SQL of the names of a value, `value` being the text of it, as `jsonb` of localised texts; for ids. */
  readonly names?: string;
}

/** A dimension under the name by which it is declared. */
export interface NamedDimension extends StatisticsDimension {
  readonly name: string;
}

/** The amounts of money that are added up. */
export interface MeasuredMoney {
  /** `FROM` item of the measured rows, and how they belong to the listed row by its id, `t.id`. */
  readonly from: string;
  readonly on: string;
  readonly minorUnits: string;
  /** The same in whole units of its currency, a `numeric`. */
  readonly amount: string;
  readonly currency: string;
  /** What it takes to hold the amounts in memory; absent: they are always read. */
  readonly held?: HeldMoney;
  /** Absent: the rows are grouped by their amounts, and nothing is added up. */
  readonly conversion?: Conversion;
}

/** How amounts in memory follow what is written, and what can be asked of them. */
export interface HeldMoney {
  /** The way to the measured rows, by which it is known what a write changes. */
  readonly steps: readonly LinkStep[];
  /** The days whose rates may be asked for: SQL of the listed row `t`, or of the measured row. */
  readonly days: readonly string[];
}

/** What comes of the rows of a list, such as the outcomes of awards: of a row several may come, and one of several rows. */
export interface RowResults {
  /** `FROM` item of the results. */
  readonly from: string;
  /** Conditions by which one comes of the listed row `t`; none holds of a row and a result of which another holds. */
  readonly on: readonly string[];
  /** SQL of what makes it another result, such as its id. */
  readonly id: string;
  /** By what the rows can be grouped that stands on their results. */
  readonly dimensions: readonly NamedDimension[];
  /** The copies that it is read from. */
  readonly copies: readonly Copy[];
}

/** Into what money is converted, and how. */
export interface Conversion {
  readonly currency: string;
  /** How many decimals the currency has. */
  readonly decimals: number;
  /** How many decimals a currency has. */
  readonly decimalsOf: (currency: string) => number;
  /** The day whose rates hold for an amount: SQL of the listed row `t`, SQL of the measured row, or one day for all. */
  readonly day: { readonly ofRow: string } | { readonly ofAmount: string } | { readonly fixed: string };
  /**
   * SQL of common table expressions that find how to convert from any currency on each day of `day_asked (day)`. The last is
   * `factor (currency, day, numerator, denominator, rates)`: what multiplies and divides a whole unit, and the ids of the rates.
   */
  readonly factors: (parameters: Parameters) => string;
  /** SQL of one `json` value that tells which rates were used, out of their ids in `used (id)`. */
  readonly ratesUsed: string;
  /** The table of the rates. */
  readonly ratesTable: string;
}

/** What is counted and added up of the rows of a list. */
export interface StatisticsRequest {
  readonly dimensions: readonly NamedDimension[];
  /** All dimensions by which the list could be grouped; given where its columns may be held in memory. */
  readonly holds?: readonly NamedDimension[];
  /** The number that is measured of each row `t`, a `numeric`; or the money, with its conversion. Absent: rows are counted. */
  readonly measured?: { readonly number: string } | MeasuredMoney;
  /** Whether the middle value is told too, for which all values are put in order. */
  readonly hasMedian: boolean;
  /** Whether all rows are told together, for which what is split by the amounts is put together again. */
  readonly hasTotal: boolean;
  /** Whether it is told what sums of money rest on, for which all amounts are looked at once more. */
  readonly hasCoverage: boolean;
  /** The copies that dimensions join or are named by. */
  readonly copies?: readonly Copy[];
  /** How many groups at most. */
  readonly mostGroups: number;
}
