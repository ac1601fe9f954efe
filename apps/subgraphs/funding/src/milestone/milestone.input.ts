import { linkedBy, linkedByKey } from '@kakehashi/database';
import { defineList, type ListLink, listField, titledFields } from '@kakehashi/subgraph';
import { Milestone } from './milestone.entity';
import { MilestoneStatus } from './milestone.enum';

const sortable = { isSortable: true };

/** What a milestone can be filtered by, wherever it is linked from. */
const own = (row: string) => ({
  number: listField.integer(`${row}.number`, 'Its number within the award, from 1.', sortable),
  status: listField.enumeration(
    MilestoneStatus,
    'MilestoneStatus',
    `${row}.status`,
    'Whether it is reached.',
    sortable,
  ),
  dueOn: listField.date(`${row}.due_on`, 'Day by which it is to be reached.', sortable),
  achievedOn: listField.date(`${row}.achieved_on`, 'Day on which it was reached.', {
    isSortable: true,
    isNullable: true,
  }),
});

/** The list of milestones. */
export const milestoneList = defineList({
  name: 'Milestone',
  type: Milestone,
  fields: {
    ...titledFields,
    ...own('t'),
    award: listField.id('t.award_id', 'Id of its award.', { isFacet: false }),
    instalment: listField.id('instalment.id', 'Id of an instalment that waits for it.', {
      isFacet: false,
      through: linkedBy('instalment', 'instalment.milestone_id = t.id'),
    }),
  },
  defaultOrder: [{ field: 'dueOn', direction: 'DESC' }],
  keepsCountsBy: [],
  searchedTexts: (milestone) => milestone.titles,
});

/** One milestone of an award, of which all that is asked must hold. */
export const milestoneLink: ListLink = {
  description: 'One milestone that fulfils all of these, such as one that was missed this year.',
  fields: { id: listField.id('milestone.id', 'Its id.'), ...own('milestone') },
  through: linkedByKey('milestone', 'award_id', { alias: 'milestone' }),
};
