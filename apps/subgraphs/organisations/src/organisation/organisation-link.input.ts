import { linkedBy } from '@kakehashi/database';
import { externalIdLink, type ListLink, linkedPeriodFields, listField } from '@kakehashi/subgraph';
import { AgreementRole } from '../agreement-party/agreement-party.enum';
import { RelationshipKind } from '../relationship/relationship.enum';
import { organisationHistory } from './organisation.history';

/** What links to an organisation and can be asked for together: all that is given must hold of one and the same link. */
export const organisationLinks = {
  relationship: {
    description: 'One relationship to another organisation. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      kind: listField.enumeration(
        RelationshipKind,
        'OrganisationRelationshipKind',
        'linked.kind',
        'What the other organisation is to this one.',
      ),
      organisation: listField.id(
        'coalesce(linked.related_organisation_id, (SELECT o.id FROM organisation o WHERE o.ror = linked.related_ror))',
        'Id of the other organisation; null while it is not recorded here.',
        { isNullable: true },
      ),
      ...linkedPeriodFields,
    },
    through: linkedBy('organisation_relationship linked', 'linked.organisation_id = t.id'),
  },
  agreement: {
    description: 'One agreement that it is or was party to itself. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      agreement: listField.id('linked.agreement_id', 'Id of the agreement.'),
      role: listField.enumeration(AgreementRole, 'AgreementRole', 'linked.role', 'What it does in it.'),
      ...linkedPeriodFields,
    },
    through: linkedBy('agreement_party linked', 'linked.organisation_id = t.id'),
  },
  statusHistory: organisationHistory.link,
  location: {
    description: 'One of the places where it is.',
    fields: {
      country: listField.country('linked."countryCode"', 'Country of the place.'),
      subdivision: listField.text('linked."subdivisionCode"', 'Province or prefecture, ISO 3166-2, such as `JP-23`.', {
        isNullable: true,
      }),
      place: listField.text('linked.place', 'Town, in English.', { isNullable: true }),
    },
    through: linkedBy(
      'jsonb_to_recordset(t.locations) AS linked("countryCode" text, "subdivisionCode" text, place text)',
    ),
  },
  externalId: externalIdLink('organisation'),
  link: {
    description: 'One page about it.',
    fields: {
      kind: listField.text('linked.kind', '`WEBSITE` or `WIKIPEDIA`.'),
      url: listField.text('linked.url', 'Address of the page.'),
    },
    through: linkedBy('jsonb_to_recordset(t.links) AS linked(kind text, url text)'),
  },
} satisfies Readonly<Record<string, ListLink>>;
