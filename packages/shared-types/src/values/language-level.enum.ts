import { defineEnum } from './define-enum';

export const LanguageLevel = defineEnum(
  'LanguageLevel',
  'How well a person knows a language, rising; the levels of the CEFR. See https://www.coe.int/en/web/common-european-framework-reference-languages',
  {
    A1: 'Beginner.',
    A2: 'Elementary.',
    B1: 'Intermediate.',
    B2: 'Upper intermediate: can work in it.',
    C1: 'Advanced.',
    C2: 'Near that of a native speaker.',
    NATIVE: 'First language.',
  },
);
export type LanguageLevel = keyof typeof LanguageLevel;
