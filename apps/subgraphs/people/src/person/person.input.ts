import { linkedBy } from '@kakehashi/database';
import { defineList, heldOn, listField, namedFields } from '@kakehashi/subgraph';
import { ExpertiseLevel } from '../expertise/expertise.enum';
import { LanguageLevel } from '../language/language.enum';
import { Person } from './person.entity';
import { CareerStage } from './person.enum';
import { VISIBLE_PEOPLE } from './person.loader';

/** The rows of a table that link to the person, or those of them that hold today. */
const linked = (table: string) => linkedBy(`${table} linked`, 'linked.person_id = t.id');
const linkedToday = (table: string) => linkedBy(`${table} linked`, `linked.person_id = t.id AND ${heldOn('linked')}`);

/** The list of people. */
export const personList = defineList({
  name: 'Person',
  type: Person,
  fields: {
    ...namedFields,
    orcid: listField.text('t.orcid', 'ORCID iD without its prefix.', { isNullable: true }),
    country: listField.country('t.country', 'Country of residence.', { isSortable: true, isNullable: true }),
    careerStage: listField.enumeration(CareerStage, 'CareerStage', 't.career_stage', 'Stage of the research career.', {
      isNullable: true,
    }),
    organisation: listField.id('linked.organisation_id', 'Id of an organisation that they work for today.', {
      through: linkedToday('affiliation'),
    }),
    association: listField.id('linked.organisation_id', 'Id of an association that they are a member of today.', {
      through: linkedToday('membership'),
    }),
  },
  links: {
    expertise: {
      description: 'One topic that they know, at that level and for that long.',
      fields: {
        topic: listField.id('linked.topic_id', 'Id of the topic.'),
        level: listField.enumeration(ExpertiseLevel, 'ExpertiseLevel', 'linked.level', 'How well they know it.'),
        years: listField.integer('linked.years', 'Whole years of work on it.'),
      },
      through: linked('expertise'),
    },
    language: {
      description: 'One language that they know, at that level.',
      fields: {
        lang: listField.text('linked.lang', 'The language, BCP 47, such as `ja`.', { isFacet: true }),
        level: listField.enumeration(LanguageLevel, 'LanguageLevel', 'linked.level', 'How well they know it.'),
      },
      through: linked('person_language'),
    },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  visible: VISIBLE_PEOPLE,
  searchedTexts: (person) => person.names,
});
