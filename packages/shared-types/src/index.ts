import 'reflect-metadata';

export {
  BooleanComparator,
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
export { codeLabel, enumLabel, type ValueLabel } from './comparators/value-label';
export { CountryCode, CurrencyCode } from './scalars/code.scalar';
export { Json } from './scalars/json.scalar';
export { BigInteger, Decimal } from './scalars/number.scalar';
export { CalendarDate, Instant } from './scalars/time.scalar';
export { CareerStage } from './values/career-stage.enum';
export { defineEnum } from './values/define-enum';
export { parseDoi } from './values/doi';
export { ExpertiseLevel } from './values/expertise-level.enum';
export { ExternalId, Link } from './values/external-id.value';
export { FacetBucket } from './values/facet-bucket.value';
export { LanguageLevel } from './values/language-level.enum';
export { FALLBACK_LOCALE, Locale, localeFromHeader } from './values/locale.enum';
export { LOCALE_ORDERS, type LocaleOrder } from './values/locale-order';
export { chooseText, LocalizedText, LocalizedTextKind } from './values/localized-text.value';
export { currencyDecimals, Money, minorUnitsFromAmount, moneyFromMinorUnits } from './values/money.value';
export {
  byIdOrRor,
  isOfOrganisation,
  OrganisationExternalId,
  OrganisationLabel,
  OrganisationRor,
  organisationReference,
} from './values/named-organisation';
export { NetworkLeftOut, NetworkLimit, tellLeftOut } from './values/network-left-out.value';
export { OrderDirection } from './values/order-direction.enum';
export { OrganisationKind } from './values/organisation-kind.enum';
export { PageInfo } from './values/page-info.value';
export { Period, PeriodPrecision } from './values/period.value';
export { isSubdivisionOf, Location } from './values/place.value';
export { Provenance } from './values/provenance.value';
export { hasRorCheckDigits, parseRorId } from './values/ror-id';
export { SearchMatch, SearchMatchRule } from './values/search-match.value';

export { Sector } from './values/sector.enum';
