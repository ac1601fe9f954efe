import { GraphQLCountryCode, GraphQLCurrency } from 'graphql-scalars';
import { accepts, createTextScalar } from './text-scalar';

/** ISO 3166-1 alpha-2 country code. */
export const CountryCode = createTextScalar({
  name: 'CountryCode',
  description: 'A country as ISO 3166-1 alpha-2 code in capitals, such as `VN` or `JP`.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  shape: 'an ISO 3166-1 alpha-2 country code such as "VN"',
  parse: (text) => (/^[A-Z]{2}$/.test(text) && accepts(GraphQLCountryCode, text) ? text : null),
});

/** ISO 4217 currency code. */
export const CurrencyCode = createTextScalar({
  name: 'CurrencyCode',
  description: 'A currency as ISO 4217 code in capitals, such as `VND`, `JPY` or `USD`.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  shape: 'an ISO 4217 currency code such as "JPY"',
  parse: (text) => (/^[A-Z]{3}$/.test(text) && accepts(GraphQLCurrency, text) ? text : null),
});
