import { CareerStage } from '@kakehashi/shared-types';
import { defineList, type ListField, listField, namedFields } from '@kakehashi/subgraph';
import { parseOrcid } from './orcid';
import { Person } from './person.entity';
import { PersonVisibility } from './person.enum';
import { visiblePeople } from './person.loader';
import { linkedToday, personLinks } from './person-link.input';

/** By what people can be filtered. */
export const personFilters = {
  ...namedFields,
  orcid: listField.text('t.orcid', 'ORCID iD without its prefix.', { isSortable: true, isNullable: true }),
  hasOrcid: listField.boolean('(t.orcid IS NOT NULL)', 'Whether an ORCID iD is known.', {
    isNullable: false,
    isSortable: false,
  }),
  country: listField.country('t.country', 'Country of residence.', { isSortable: true, isNullable: true }),
  careerStage: listField.enumeration(CareerStage, 'CareerStage', 't.career_stage', 'Stage of the research career.', {
    isSortable: true,
    isNullable: true,
  }),
  visibility: listField.enumeration(PersonVisibility, 'PersonVisibility', 't.visibility', 'Who may see them.', {
    isSortable: true,
  }),
  organisation: listField.id('linked.organisation_id', 'Id of an organisation that they work for today.', {
    through: linkedToday('affiliation'),
  }),
  association: listField.id('linked.organisation_id', 'Id of an association that they are a member of today.', {
    through: linkedToday('membership'),
  }),
} satisfies Readonly<Record<string, ListField>>;

/** The list of people. */
export const personList = defineList({
  name: 'Person',
  type: Person,
  fields: personFilters,
  links: personLinks,
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  visible: visiblePeople,
  keepsCountsBy: ['visibility'],
  searchedTexts: (person) => person.names,
  exactKeys: [{ sql: 't.orcid', sqlType: 'text', parse: parseOrcid }],
});
