import { given, optional, periodInputColumns } from '@kakehashi/subgraph';
import { givenTexts } from '../person/given-texts';
import { definePersonPart } from '../person/person-part.action';
import { Education } from './education.entity';
import { EducationLevel } from './education.enum';

/** People keep where and what they study or studied. */
export const educationActions = definePersonPart({
  noun: 'Education',
  phrase: 'a step of their education',
  entity: Education,
  fields: {
    level: optional(given.oneOf(EducationLevel, 'What it leads to.')),
    degree: optional(given.texts('The degree as it is called.')),
    topic: optional(given.id('Id of the topic studied. They are kept elsewhere: whether there is one is not checked.')),
    organisation: optional(given.id('Id of the institution; must be given where its name is not.')),
    institution: optional(given.texts('What the institution is called.')),
    department: optional(given.texts('The part of the institution, such as a faculty.')),
    country: optional(given.country('Country of the institution.')),
    period: given.period('From the beginning of the studies to the degree.'),
  },
  columns: ({ level, degree, topic, organisation, institution, department, country, period }) => ({
    level,
    degree: givenTexts(degree),
    topic_id: topic,
    organisation_id: organisation,
    institution: givenTexts(institution),
    department: givenTexts(department),
    country,
    ...(period && periodInputColumns(period)),
  }),
  written(act, { organisationId, organisationRor, organisationExternalId, institution }) {
    if (organisationId ?? organisationRor ?? organisationExternalId ?? institution[0]) return;
    act.fault('REQUIRED', 'organisation', 'The institution must be given by its id or by its name.');
  },
});
