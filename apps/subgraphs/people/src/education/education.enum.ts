import { defineEnum } from '@kakehashi/shared-types';

export const EducationLevel = defineEnum(
  'EducationLevel',
  'Level of an education, rising; the levels of ISCED 2011. See https://uis.unesco.org/en/topic/international-standard-classification-education-isced',
  {
    PRIMARY: 'ISCED 1.',
    LOWER_SECONDARY: 'ISCED 2.',
    UPPER_SECONDARY: 'ISCED 3.',
    POST_SECONDARY: 'ISCED 4: after upper secondary, not tertiary.',
    SHORT_CYCLE_TERTIARY: 'ISCED 5: such as a Japanese junior college or college of technology.',
    BACHELOR: 'ISCED 6: bachelor or equivalent.',
    MASTER: 'ISCED 7: master or equivalent.',
    DOCTORATE: 'ISCED 8: doctorate or equivalent.',
  },
);
export type EducationLevel = keyof typeof EducationLevel;
