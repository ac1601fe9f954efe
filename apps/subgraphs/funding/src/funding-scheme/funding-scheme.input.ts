import { linkedBy, linkedByPath } from '@kakehashi/database';
import { defineList, listField, namedFields, periodFields } from '@kakehashi/subgraph';
import { FundingScheme } from './funding-scheme.entity';
import { FundingSchemeKind } from './funding-scheme.enum';

/** The list of funding schemes. */
export const fundingSchemeList = defineList({
  name: 'FundingScheme',
  type: FundingScheme,
  fields: {
    ...namedFields,
    kind: listField.enumeration(FundingSchemeKind, 'FundingSchemeKind', 't.kind', 'What it pays for.', {
      isSortable: true,
    }),
    funder: listField.id('funder.id', 'Id of a funder.', {
      through: linkedBy('unnest(t.funder_organisation_ids) AS funder(id)'),
    }),
    programme: listField.id('t.programme_id', 'Id of the programme it pays for.', { isNullable: true }),
    country: listField.country('country.code', 'A country whose researchers it names.', {
      through: linkedBy('unnest(t.countries) AS country(code)'),
    }),
    ...periodFields,
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  searchedTexts: (scheme) => scheme.names,
});

/** The countries of the scheme that a call or award is under, as a filter of their lists. */
export const countryOfScheme = listField.country('country.code', 'A country whose researchers its scheme names.', {
  through: linkedByPath({
    steps: [{ table: 'funding_scheme', alias: 'scheme', column: 'id', equals: 't.funding_scheme_id' }],
    each: 'unnest(scheme.countries) AS country(code)',
  }),
});
