import { defineEnum } from './define-enum';

export const CareerStage = defineEnum(
  'CareerStage',
  'Stage of a research career. See https://euraxess.ec.europa.eu/europe/career-development/training-researchers/research-profiles-descriptors',
  {
    FIRST_STAGE_RESEARCHER: 'R1: up to the doctorate.',
    RECOGNISED_RESEARCHER: 'R2: holds a doctorate or the like, not yet fully independent.',
    ESTABLISHED_RESEARCHER: 'R3: has developed a level of independence.',
    LEADING_RESEARCHER: 'R4: leads a research area or field.',
  },
);
export type CareerStage = keyof typeof CareerStage;
