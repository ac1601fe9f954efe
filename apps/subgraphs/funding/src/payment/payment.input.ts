import { type LinkStep, linkedByKey, linkedByPath } from '@kakehashi/database';
import { defineList, type ListLink, listField, recordedFields } from '@kakehashi/subgraph';
import { TO_INSTALMENTS, TO_RECIPIENTS } from '../commitment/commitment.input';
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

/** The instalment that a payment pays, and where it leads. */
const throughInstalment = (...further: readonly LinkStep[]) =>
  linkedByPath({
    steps: [{ table: 'instalment', alias: 'instalment', column: 'id', equals: 't.instalment_id' }, ...further],
  });

const TO_COMMITMENT: LinkStep = {
  table: 'award_commitment',
  alias: 'commitment',
  column: 'id',
  equals: 'instalment.commitment_id',
};
const throughCommitment = throughInstalment(TO_COMMITMENT);

/** The list of payments. */
export const paymentList = defineList({
  name: 'Payment',
  type: Payment,
  fields: {
    ...recordedFields,
    ...own('t'),
    instalment: listField.id('t.instalment_id', 'Id of the instalment it pays.', { isFacet: false }),
    instalmentStatus: listField.enumeration(
      InstalmentStatus,
      'InstalmentStatus',
      'instalment.status',
      'How far the instalment it pays has come.',
      { through: throughInstalment() },
    ),
    award: listField.id('commitment.award_id', 'Id of the award it is paid for.', {
      isFacet: false,
      through: throughCommitment,
    }),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that paid.', {
      through: throughCommitment,
    }),
    recipient: listField.id('recipient.organisation_id', 'Id of an organisation that receives its award.', {
      through: throughInstalment(TO_COMMITMENT, TO_RECIPIENTS),
    }),
  },
  defaultOrder: [{ field: 'paidOn', direction: 'DESC' }],
  keepsCountsBy: [],
});

const linkFields = { id: listField.id('payment.id', 'Its id.'), ...own('payment') };

/** One payment of an instalment, of which all that is asked must hold. */
export const paymentLink: ListLink = {
  description: 'One payment that fulfils all of these, such as one of a year.',
  fields: linkFields,
  through: linkedByKey('payment', 'instalment_id', { alias: 'payment' }),
};

/** One payment for an award, of which all that is asked must hold. */
export const paymentOfAwardLink: ListLink = {
  description: 'One payment that fulfils all of these, such as one of a year from one funder.',
  fields: {
    ...linkFields,
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that paid.'),
  },
  through: linkedByPath({
    steps: [
      ...TO_INSTALMENTS,
      { table: 'payment', alias: 'payment', column: 'instalment_id', equals: 'instalment.id' },
    ],
  }),
};
