import 'reflect-metadata';

export {
  type Comparator,
  CountryCodeComparator,
  CurrencyCodeComparator,
  DateComparator,
  DateTimeComparator,
  DecimalComparator,
  enumComparator,
  IdComparator,
  IntComparator,
  StringComparator,
} from './comparators/comparator.input';
export { CountryCode, CurrencyCode } from './scalars/code.scalar';
export { BigInteger, Decimal } from './scalars/number.scalar';
export { CalendarDate, Instant } from './scalars/time.scalar';
export { defineEnum } from './values/define-enum';
export { ExternalId, Link } from './values/external-id.value';
export { FALLBACK_LOCALE, Locale, localeFromHeader } from './values/locale.enum';
export { chooseText, LocalizedText, LocalizedTextKind } from './values/localized-text.value';
export { currencyDecimals, Money, minorUnitsFromAmount, moneyFromMinorUnits } from './values/money.value';
export { OrderDirection } from './values/order-direction.enum';
export { PageInfo } from './values/page-info.value';
export { Period, PeriodPrecision } from './values/period.value';
export { Location } from './values/place.value';
export { Provenance } from './values/provenance.value';
export { parseRorId } from './values/ror-id';
export { SearchMatch, SearchMatchRule } from './values/search-match.value';
