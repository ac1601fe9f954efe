import { LanguageLevel } from '@kakehashi/shared-types';
import { canonicalTag, given } from '@kakehashi/subgraph';
import { definePersonPart } from '../person/person-part.action';
import { PersonLanguage } from './language.entity';

/** People keep the languages that they know. */
export const languageActions = definePersonPart({
  noun: 'Language',
  phrase: 'a language that they know',
  entity: PersonLanguage,
  fields: {
    lang: given.language('The language as BCP 47 tag, such as `vi`; once in a profile.'),
    level: given.oneOf(LanguageLevel, 'How well they know it.'),
  },
  columns: ({ lang, level }) => ({ lang: lang && canonicalTag(lang), level }),
  constraints: { person_language_by_person: { field: 'lang', message: 'The language is in the profile already.' } },
});
