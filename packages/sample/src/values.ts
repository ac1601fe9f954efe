/** What a text in {@link LocalizedText} is: the usual form, another one in use, a past one, letters, or how it is read aloud. */
export const LOCALIZED_TEXT_KINDS = ['PRIMARY', 'ALIAS', 'FORMER', 'ACRONYM', 'READING'] as const;
export type LocalizedTextKind = (typeof LOCALIZED_TEXT_KINDS)[number];

/** How exact the days of a {@link Period} are: with `YEAR`, `2024-01-01` means "some day of 2024". */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** One form of a name or text in one language. */
export interface LocalizedText {
  /** BCP 47 tag: `vi`, `ja` (as written), `ja-Hira` (kana reading), `ja-Latn` (romanised), `en`. */
  readonly lang: string;
  readonly value: string;
  readonly kind: LocalizedTextKind;
  /** When it was in use; absent when the source does not tell. */
  readonly period?: Period;
}

/** All forms of one name or text. At most one `PRIMARY` per language; an empty list means that there is none. */
export type LocalizedTexts = readonly LocalizedText[];

/** Calendar days, half-open: `from` belongs to it, `to` does not. Null means unknown or still open. */
export interface Period {
  /** `YYYY-MM-DD`. */
  readonly from: string | null;
  /** `YYYY-MM-DD`, the first day after the period. */
  readonly to: string | null;
  readonly precision: DatePrecision;
}

/** Where a statement comes from. */
export interface Provenance {
  /** A constant such as `VIETNAMNET`, `ROR`, `INFERRED` or `DEMONSTRATION`; see `sources.ts`. */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** ISO 8601 instant in UTC at which the source was read; null when nobody noted it. */
  readonly retrievedAt: string | null;
  /** Licence under which the source gives it, as SPDX identifier; absent where none was told. */
  readonly licence?: string;
  /** Who says so, when that is not the source itself. */
  readonly assertedBy: string | null;
  /** What a reader must know beside the source; for `INFERRED` the reason. */
  readonly note: string | null;
}

/**
 * An exact amount. 2.15 billion VND is `{ amountMinor: '2150000000', currency: 'VND' }` (the dong has no decimals);
 * 12.50 US dollars are `{ amountMinor: '1250', currency: 'USD' }`.
 */
export interface Money {
  /** Whole minor units as decimal digits; fits a signed 64-bit integer. A string, so that it is safe in JSON. */
  readonly amountMinor: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** A place on earth, as exactly as it is known. */
export interface Location {
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** ISO 3166-2, such as `JP-23`; null when unknown. */
  readonly subdivisionCode: string | null;
  /** The town's English name; null when unknown. */
  readonly place: string | null;
  /** Degrees, WGS 84; null when unknown. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** An identifier that somebody else gave. */
export interface ExternalId {
  /** Such as `ORCID`, `KAKEN`, `ISNI`, `WIKIDATA`, `FUNDREF`, `GRID`. */
  readonly scheme: string;
  readonly value: string;
}

/** An address on the web. */
export interface Link {
  /** `WEBSITE` or `WIKIPEDIA`. */
  readonly kind: string;
  readonly url: string;
}
