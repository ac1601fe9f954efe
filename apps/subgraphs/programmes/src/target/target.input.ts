import { defineList, listField, titledFields } from '@kakehashi/subgraph';
import { Target } from './target.entity';

/** The list of targets. */
export const targetList = defineList({
  name: 'Target',
  type: Target,
  fields: {
    ...titledFields,
    unit: listField.text('t.unit', 'The unit of all its values.', { isSortable: true }),
    organisation: listField.id('t.organisation_id', 'Id of the organisation whose target it is.', {
      isNullable: true,
    }),
    programme: listField.id('t.programme_id', 'Id of the programme whose target it is.', { isNullable: true }),
    baselineOn: listField.date('t.baseline_on', 'The day on which the baseline was measured.', { isSortable: true }),
    dueOn: listField.date('t.due_on', 'Last day on which the value may be reached.', { isSortable: true }),
  },
  defaultOrder: [{ field: 'dueOn', direction: 'ASC' }],
  searchedTexts: (target) => target.titles,
});
