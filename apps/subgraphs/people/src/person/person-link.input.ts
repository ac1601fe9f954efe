import { linkedBy, linkedByKey } from '@kakehashi/database';
import { ExpertiseLevel, LanguageLevel } from '@kakehashi/shared-types';
import { externalIdLink, heldOn, type ListLink, linkedPeriodFields, listField } from '@kakehashi/subgraph';
import { AvailabilityPurpose, WorkMode } from '../availability/availability.enum';
import { EducationLevel } from '../education/education.enum';

/** The rows of a table that link to the person. */
const linked = (table: string) => linkedByKey(table, 'person_id');

/** Those of them that hold today. */
export const linkedToday = (table: string) => linkedByKey(table, 'person_id', { heldToday: heldOn('linked') });

/** What links to a person and can be asked for together: all that is given must hold of one and the same link. */
export const personLinks = {
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
  affiliation: {
    description: 'One organisation that they work or worked for. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      organisation: listField.id('linked.organisation_id', 'Id of the organisation.'),
      country: listField.country('linked.country', 'Country of the place of work.', { isNullable: true }),
      ...linkedPeriodFields,
    },
    through: linked('affiliation'),
  },
  membership: {
    description: 'One association that they are or were a member of. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: { association: listField.id('linked.organisation_id', 'Id of the association.'), ...linkedPeriodFields },
    through: linked('membership'),
  },
  education: {
    description: 'One step of their education.',
    fields: {
      level: listField.enumeration(EducationLevel, 'EducationLevel', 'linked.level', 'What it leads to.', {
        isNullable: true,
      }),
      field: listField.id('linked.topic_id', 'Id of the topic that they studied.', { isNullable: true }),
      organisation: listField.id('linked.organisation_id', 'Id of the institution.', { isNullable: true }),
      country: listField.country('linked.country', 'Country of the institution.', { isNullable: true }),
      ...linkedPeriodFields,
    },
    through: linked('education'),
  },
  availability: {
    description: 'One thing that they can be asked for. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      purpose: listField.enumeration(AvailabilityPurpose, 'AvailabilityPurpose', 'linked.purpose', 'What it is.'),
      mode: listField.enumeration(WorkMode, 'WorkMode', 'one.mode', 'A way in which they would work.', {
        through: linkedBy('unnest(linked.modes) AS one(mode)'),
      }),
      country: listField.country('one.country', 'A country in which they would work; those who go anywhere have all.', {
        through: (condition) =>
          `(linked.countries = '{}' OR EXISTS (SELECT 1 FROM unnest(linked.countries) AS one(country) WHERE ${condition}))`,
      }),
      ...linkedPeriodFields,
    },
    through: linked('availability'),
  },
  externalId: externalIdLink('person'),
} satisfies Readonly<Record<string, ListLink>>;
