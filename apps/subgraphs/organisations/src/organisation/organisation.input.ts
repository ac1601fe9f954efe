import { OrganisationKind, parseRorId, Sector } from '@kakehashi/shared-types';
import { defineList, listField, namedFields } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';
import { OrganisationStatus } from './organisation.enum';
import { organisationLinks } from './organisation-link.input';

/** The list of organisations. */
export const organisationList = defineList({
  name: 'Organisation',
  type: Organisation,
  fields: {
    ...namedFields,
    ror: listField.text('t.ror', 'ROR id without its prefix.', { isSortable: true, isNullable: true }),
    hasRor: listField.boolean('(t.ror IS NOT NULL)', 'Whether a ROR id is known.', {
      isNullable: false,
      isSortable: false,
    }),
    kind: listField.enumeration(OrganisationKind, 'OrganisationKind', 't.kind', 'What it is.', { isSortable: true }),
    sector: listField.enumeration(Sector, 'Sector', 't.sector', 'Its party of cooperation.', {
      isSortable: true,
      isNullable: true,
    }),
    status: listField.enumeration(OrganisationStatus, 'OrganisationStatus', 't.status', 'Whether it exists.', {
      isSortable: true,
    }),
    country: listField.country('t.country', 'Country of its principal location.', {
      isSortable: true,
      isNullable: true,
    }),
    establishedYear: listField.integer('t.established_year', 'Calendar year in which it was established.', {
      isSortable: true,
      isNullable: true,
    }),
  },
  links: organisationLinks,
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  searchedTexts: (organisation) => organisation.names,
  exactKeys: [{ sql: 't.ror', sqlType: 'text', parse: parseRorId }],
});
