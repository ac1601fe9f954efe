import { defineList, type ListLink, listField, recordedFields } from '@kakehashi/subgraph';
import { commitmentOf, recipientOf } from '../commitment/commitment.input';
import { InstalmentStatus } from '../instalment/instalment.enum';
import { Payment } from './payment.entity';

const sortable = { isSortable: true };

/** What a payment can be filtered by, wherever it is linked from. */
const own = (row: string) => ({
  paidOn: listField.date(`${row}.paid_on`, 'Day on which it was paid.', sortable),
  currency: listField.currency(`${row}.currency`, 'Its currency.', sortable),
  amount: listField.decimal(
    `${row}.amount`,
    'The amount in whole units of its currency, `"1200.50"`; ask for the currency too.',
    sortable,
  ),
  reference: listField.text(`${row}.reference`, "The funder's own reference of the transfer.", sortable),
});

/** A condition on the instalment that a payment pays. */
const throughInstalment = (condition: string) =>
  `EXISTS (SELECT 1 FROM instalment WHERE instalment.id = t.instalment_id AND ${condition})`;

const throughCommitment = (condition: string) => throughInstalment(commitmentOf('instalment')(condition));

/** The list of payments. */
export const paymentList = defineList({
  name: 'Payment',
  type: Payment,
  fields: {
    ...recordedFields,
    ...own('t'),
    instalment: listField.id('t.instalment_id', 'Id of the instalment it pays.'),
    instalmentStatus: listField.enumeration(
      InstalmentStatus,
      'InstalmentStatus',
      'instalment.status',
      'How far the instalment it pays has come.',
      { through: throughInstalment },
    ),
    award: listField.id('commitment.award_id', 'Id of the award it is paid for.', { through: throughCommitment }),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that paid.', {
      through: throughCommitment,
    }),
    recipient: listField.id('recipient.organisation_id', 'Id of an organisation that receives its award.', {
      through: (condition) => throughInstalment(recipientOf('instalment')(condition)),
    }),
  },
  defaultOrder: [{ field: 'paidOn', direction: 'DESC' }],
});

const linkFields = { id: listField.id('payment.id', 'Its id.'), ...own('payment') };

/** One payment of an instalment, of which all that is asked must hold. */
export const paymentLink: ListLink = {
  description: 'One payment that fulfils all of these, such as one of a year.',
  fields: linkFields,
  through: (condition) => `EXISTS (SELECT 1 FROM payment WHERE payment.instalment_id = t.id AND ${condition})`,
};

/** One payment for an award, of which all that is asked must hold. */
export const paymentOfAwardLink: ListLink = {
  description: 'One payment that fulfils all of these, such as one of a year from one funder.',
  fields: {
    ...linkFields,
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that paid.'),
  },
  through: (condition) =>
    `EXISTS (SELECT 1 FROM award_commitment commitment JOIN instalment ON instalment.commitment_id = commitment.id
     JOIN payment ON payment.instalment_id = instalment.id WHERE commitment.award_id = t.id AND ${condition})`,
};
