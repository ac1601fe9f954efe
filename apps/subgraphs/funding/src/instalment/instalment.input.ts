import { type LinkStep, linkedByPath } from '@kakehashi/database';
import { defineList, type ListLink, listField, recordedFields } from '@kakehashi/subgraph';
import { TO_INSTALMENTS, TO_RECIPIENTS } from '../commitment/commitment.input';
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
  milestone: listField.id(`${row}.milestone_id`, 'Id of the milestone it waits for.', {
    isNullable: true,
    isFacet: false,
  }),
});

/** The commitment that an instalment is a part of, and where it leads. */
const throughCommitment = (...further: readonly LinkStep[]) =>
  linkedByPath({
    steps: [{ table: 'award_commitment', alias: 'commitment', column: 'id', equals: 't.commitment_id' }, ...further],
  });

/** The list of instalments. */
export const instalmentList = defineList({
  name: 'Instalment',
  type: Instalment,
  fields: {
    ...recordedFields,
    ...own('t'),
    commitment: listField.id('t.commitment_id', 'Id of the commitment it is a part of.', { isFacet: false }),
    award: listField.id('commitment.award_id', 'Id of the award it is paid for.', {
      isFacet: false,
      through: throughCommitment(),
    }),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that pays it.', {
      through: throughCommitment(),
    }),
    recipient: listField.id('recipient.organisation_id', 'Id of an organisation that receives its award.', {
      through: throughCommitment(TO_RECIPIENTS),
    }),
    milestoneStatus: listField.enumeration(
      MilestoneStatus,
      'MilestoneStatus',
      'milestone.status',
      'Whether the milestone it waits for is reached.',
      {
        through: linkedByPath({
          steps: [{ table: 'milestone', alias: 'milestone', column: 'id', equals: 't.milestone_id' }],
        }),
      },
    ),
  },
  links: { payment: paymentLink },
  defaultOrder: [{ field: 'dueOn', direction: 'DESC' }],
  keepsCountsBy: [],
});

/** One instalment of an award, of which all that is asked must hold. */
export const instalmentLink: ListLink = {
  description: 'One instalment that fulfils all of these, such as one that is due from one funder.',
  fields: {
    id: listField.id('instalment.id', 'Its id.'),
    ...own('instalment'),
    funder: listField.id('commitment.funder_organisation_id', 'Id of the funder that pays it.'),
  },
  through: linkedByPath({ steps: TO_INSTALMENTS }),
};
