import { linkedBy } from '@kakehashi/database';
import { defineList, type ListLink, listField, recordedFields } from '@kakehashi/subgraph';
import { JOIN_RECIPIENTS } from '../commitment/commitment.input';
import { MilestoneStatus } from '../milestone/milestone.enum';
import { paymentLink } from '../payment/payment.input';
import { Instalment } from './instalment.entity';
import { InstalmentStatus } from './instalment.enum';

const sortable = { isSortable: true };

/** What an instalment can be filtered by, wherever it is linked from. */
const own = (row: string) => ({
  number: listField.integer(`${row}.number`, 'Its number within the commitment, from 1.', sortable),
  status: listField.enumeration(
    InstalmentStatus,
    'InstalmentStatus',
    `${row}.status`,
    'How far it has come.',
    sortable,
  ),
  dueOn: listField.date(`${row}.due_on`, 'Day on which it is to be paid.', sortable),
  currency: listField.currency(`${row}.currency`, 'Its currency.', sortable),
  amount: listField.decimal(
    `${row}.amount`,
    'The amount in whole units of its currency, `"1200.50"`; ask for the currency too.',
    sortable,
  ),
  milestone: listField.id(`${row}.milestone_id`, 'Id of the milestone it waits for.', { isNullable: true }),
});

/** The commitment that an instalment is a part of, with what SQL joins to it. */
const throughCommitment = (joins = '') =>
  linkedBy(`award_commitment commitment ${joins}`, 'commitment.id = t.commitment_id');

/** The list of instalments. */
export const instalmentList = defineList({
  name: 'Instalment',
  type: Instalment,
  fields: {
    ...recordedFields,
    ...own('t'),
    commitment: listField.id('t.commitment_id', 'Id of the commitment it is a part of.'),
    award: listField.id('commitment.award_id', 'Id of the award it is paid for.', { through: throughCommitment() }),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that pays it.', {
      through: throughCommitment(),
    }),
    recipient: listField.id('recipient.organisation_id', 'Id of an organisation that receives its award.', {
      through: throughCommitment(JOIN_RECIPIENTS),
    }),
    milestoneStatus: listField.enumeration(
      MilestoneStatus,
      'MilestoneStatus',
      'milestone.status',
      'Whether the milestone it waits for is reached.',
      {
        through: linkedBy('milestone', 'milestone.id = t.milestone_id'),
      },
    ),
  },
  links: { payment: paymentLink },
  defaultOrder: [{ field: 'dueOn', direction: 'DESC' }],
});

/** One instalment of an award, of which all that is asked must hold. */
export const instalmentLink: ListLink = {
  description: 'One instalment that fulfils all of these, such as one that is due from one funder.',
  fields: {
    id: listField.id('instalment.id', 'Its id.'),
    ...own('instalment'),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that pays it.'),
  },
  through: linkedBy(
    'award_commitment commitment JOIN instalment ON instalment.commitment_id = commitment.id',
    'commitment.award_id = t.id',
  ),
};
