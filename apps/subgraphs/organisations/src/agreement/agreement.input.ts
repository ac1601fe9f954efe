import type { ParentLink } from '@kakehashi/database';
import { defineList, listField, periodFields, titledFields } from '@kakehashi/subgraph';
import { Agreement } from './agreement.entity';
import { AgreementKind, AgreementStatus } from './agreement.enum';
import { agreementLinks } from './agreement-link.input';

/** The list of agreements. */
export const agreementList = defineList({
  name: 'Agreement',
  type: Agreement,
  fields: {
    ...titledFields,
    kind: listField.enumeration(AgreementKind, 'AgreementKind', 't.kind', 'What it is.', { isSortable: true }),
    status: listField.enumeration(AgreementStatus, 'AgreementStatus', 't.status', 'How far it has come.', {
      isSortable: true,
    }),
    parentAgreement: listField.id('t.parent_agreement_id', 'Id of the agreement it was made within.', {
      isSortable: true,
      isNullable: true,
    }),
    signedOn: listField.date('t.signed_on', 'Day of signature or adoption.', { isSortable: true, isNullable: true }),
    ...periodFields,
  },
  links: agreementLinks,
  defaultOrder: [{ field: 'title', direction: 'ASC' }],
  searchedTexts: (agreement) => agreement.titles,
});

/** The agreements that were made within an agreement. */
export const withinAgreement: ParentLink = { name: 'within', sql: 't.parent_agreement_id = p.id' };
