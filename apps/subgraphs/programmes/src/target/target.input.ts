import { linkedBy } from '@kakehashi/database';
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
    baselineValue: listField.decimal('t.baseline_value', 'The value from which it starts.', { isSortable: true }),
    baselineOn: listField.date('t.baseline_on', 'The day on which the baseline was measured.', { isSortable: true }),
    targetValue: listField.decimal('t.target_value', 'The value to be reached.', { isSortable: true }),
    dueOn: listField.date('t.due_on', 'Last day on which the value may be reached.', { isSortable: true }),
  },
  links: {
    observation: {
      description: 'A value that was measured: all of these hold of the same one.',
      fields: {
        observedOn: listField.date('l.observed_on', 'The day for which the value holds.'),
        value: listField.decimal('l.value', 'The value.'),
      },
      through: linkedBy('target_observation l', 'l.target_id = t.id'),
    },
  },
  defaultOrder: [{ field: 'dueOn', direction: 'ASC' }],
  searchedTexts: (target) => target.titles,
});
