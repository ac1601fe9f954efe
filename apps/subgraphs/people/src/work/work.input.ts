import type { ParentLink } from '@kakehashi/database';
import { defineList, listField, titledFields } from '@kakehashi/subgraph';
import { Work } from './work.entity';

/** The list of works. */
export const workList = defineList({
  name: 'Work',
  type: Work,
  fields: {
    ...titledFields,
    kind: listField.text('t.kind', 'What it is, in the words of its source, such as `journal-article`.', {
      isSortable: true,
    }),
    publishedYear: listField.integer('t.published_year', 'Calendar year in which it was published.', {
      isSortable: true,
      isNullable: true,
    }),
    doi: listField.text('t.doi', 'Its DOI in lower case.', { isNullable: true }),
  },
  defaultOrder: [{ field: 'publishedYear', direction: 'DESC' }],
});

/** The works that a person's record lists. */
export const worksOfPerson: ParentLink = { name: 'worksOfPerson', sql: 't.person_id = p.id' };
