import { ExpertiseLevel } from '@kakehashi/shared-types';
import { given, optional } from '@kakehashi/subgraph';
import { definePersonPart } from '../person/person-part.action';
import { Expertise } from './expertise.entity';
import { EvidenceKind } from './expertise.enum';

const evidence = {
  kind: given.oneOf(EvidenceKind, 'What it is.'),
  title: given.text('Its title.', { longest: 1_000 }),
  year: optional(given.integer('Calendar year.', { least: 1900, most: 2100 })),
  url: optional(given.url('Where it can be seen.')),
};

/** People keep the topics that they know. */
export const expertiseActions = definePersonPart({
  noun: 'Expertise',
  phrase: 'a topic that they know',
  entity: Expertise,
  fields: {
    topic: given.id(
      'Id of the topic, once in a profile. Topics are kept elsewhere: whether there is one is not checked.',
    ),
    level: given.oneOf(ExpertiseLevel, 'How well they know it.'),
    years: given.integer('Whole years of work on it.', { least: 0, most: 80 }),
    evidence: optional(given.list('ExpertiseEvidenceInput', evidence, 'What shows it, newest first.', { most: 50 })),
  },
  columns: ({ topic, level, years, evidence }) => ({
    topic_id: topic,
    level,
    years,
    evidence:
      evidence === undefined
        ? undefined
        : (evidence ?? []).map(({ kind, title, year, url }) => ({
            kind,
            title: title.trim(),
            year: year ?? null,
            url: url ?? null,
          })),
  }),
  constraints: { expertise_by_person: { field: 'topic', message: 'The topic is in the profile already.' } },
});
