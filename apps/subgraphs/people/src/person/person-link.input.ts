import { type ListLink, listField } from '@kakehashi/subgraph';
import { AvailabilityPurpose, WorkMode } from '../availability/availability.enum';
import { EducationLevel } from '../education/education.enum';
import { ExpertiseLevel } from '../expertise/expertise.enum';
import { LanguageLevel } from '../language/language.enum';

/** Wraps a condition on the rows of a table that link to the person. */
export const linked = (from: string) => (condition: string) =>
  `EXISTS (SELECT 1 FROM ${from} WHERE linked.person_id = t.id AND ${condition})`;

/**
 * The days of a dated link as fields. Unknown ends are infinite here, so that a link holds on a day exactly when
 * `from: {lte: day}, to: {gt: day}`, as `validAt` counts it.
 */
const linkedDays = {
  from: listField.date(
    `coalesce(linked.period_from, '-infinity')`,
    'First day; an unknown one counts as before every day.',
  ),
  to: listField.date(
    `coalesce(linked.period_to, 'infinity')`,
    'First day no longer in it; an unknown one counts as after every day.',
  ),
};

/** What links to a person and can be asked for together: all that is given must hold of one and the same link. */
export const personLinks = {
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
  affiliation: {
    description: 'One organisation that they work or worked for. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      organisation: listField.id('linked.organisation_id', 'Id of the organisation.'),
      country: listField.country('linked.country', 'Country of the place of work.', { isNullable: true }),
      ...linkedDays,
    },
    through: linked('affiliation linked'),
  },
  membership: {
    description: 'One association that they are or were a member of. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: { association: listField.id('linked.organisation_id', 'Id of the association.'), ...linkedDays },
    through: linked('membership linked'),
  },
  education: {
    description: 'One step of their education.',
    fields: {
      level: listField.enumeration(EducationLevel, 'EducationLevel', 'linked.level', 'What it leads to.'),
      field: listField.id('linked.topic_id', 'Id of the topic that they studied.', { isNullable: true }),
      organisation: listField.id('linked.organisation_id', 'Id of the institution.', { isNullable: true }),
      country: listField.country('linked.country', 'Country of the institution.', { isNullable: true }),
      ...linkedDays,
    },
    through: linked('education linked'),
  },
  availability: {
    description: 'One thing that they can be asked for. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      purpose: listField.enumeration(AvailabilityPurpose, 'AvailabilityPurpose', 'linked.purpose', 'What it is.'),
      mode: listField.enumeration(WorkMode, 'WorkMode', 'one.mode', 'A way in which they would work.', {
        through: (condition) => `EXISTS (SELECT 1 FROM unnest(linked.modes) AS one(mode) WHERE ${condition})`,
      }),
      country: listField.country('one.country', 'A country in which they would work; those who go anywhere have all.', {
        through: (condition) =>
          `(linked.countries = '{}' OR EXISTS (SELECT 1 FROM unnest(linked.countries) AS one(country) WHERE ${condition}))`,
      }),
      ...linkedDays,
    },
    through: linked('availability linked'),
  },
  externalId: {
    description: 'One id that somebody else gave to them.',
    fields: {
      scheme: listField.text('linked.scheme', 'Whose id it is, such as `KAKEN`.'),
      value: listField.text('linked.value', 'The id, as its giver writes it.'),
    },
    through: (condition) =>
      `t.id IN (SELECT linked.person_id FROM derived.person_external_id linked WHERE ${condition})`,
  },
} satisfies Readonly<Record<string, ListLink>>;
