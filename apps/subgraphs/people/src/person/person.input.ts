import { defineList, heldOn, listField, namedFields } from '@kakehashi/subgraph';
import { ExpertiseLevel } from '../expertise/expertise.enum';
import { LanguageLevel } from '../language/language.enum';
import { parseOrcid } from './orcid';
import { Person } from './person.entity';
import { CareerStage } from './person.enum';
import { VISIBLE_PEOPLE } from './person.loader';

/** Wraps a condition on the rows of a table that link to the person. */
const linked = (from: string) => (condition: string) =>
  `EXISTS (SELECT 1 FROM ${from} WHERE linked.person_id = t.id AND ${condition})`;

const throughAffiliation = linked('affiliation linked');
const throughMembership = linked('membership linked');

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
      through: (condition) => throughAffiliation(`${heldOn('linked')} AND ${condition}`),
    }),
    association: listField.id('linked.organisation_id', 'Id of an association that they are a member of today.', {
      through: (condition) => throughMembership(`${heldOn('linked')} AND ${condition}`),
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
      through: linked('expertise linked'),
    },
    language: {
      description: 'One language that they know, at that level.',
      fields: {
        lang: listField.text('linked.lang', 'The language, BCP 47, such as `ja`.'),
        level: listField.enumeration(LanguageLevel, 'LanguageLevel', 'linked.level', 'How well they know it.'),
      },
      through: linked('person_language linked'),
    },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  visible: VISIBLE_PEOPLE,
  searchedTexts: (person) => person.names,
  exactKeys: [{ sql: 't.orcid', sqlType: 'text', parse: parseOrcid }],
});
