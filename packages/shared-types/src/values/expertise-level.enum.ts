import { defineEnum } from './define-enum';

export const ExpertiseLevel = defineEnum('ExpertiseLevel', 'How well a person knows a topic, rising.', {
  AWARENESS: 'Knows what it is about.',
  WORKING: 'Works with it.',
  EXPERT: 'Is asked for advice on it.',
  AUTHORITY: 'Is known for it beyond their country.',
});
export type ExpertiseLevel = keyof typeof ExpertiseLevel;
