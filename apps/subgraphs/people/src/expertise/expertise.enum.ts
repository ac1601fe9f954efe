import { defineEnum } from '@kakehashi/shared-types';

export const ExpertiseLevel = defineEnum('ExpertiseLevel', 'How well a person knows a topic, rising.', {
  AWARENESS: 'Knows what it is about.',
  WORKING: 'Works with it.',
  EXPERT: 'Is asked for advice on it.',
  AUTHORITY: 'Is known for it beyond their country.',
});
export type ExpertiseLevel = keyof typeof ExpertiseLevel;

export const EvidenceKind = defineEnum('EvidenceKind', 'What shows that a person knows a topic.', {
  PUBLICATION: 'A publication.',
  PATENT: 'A patent.',
  PROJECT: 'A project that they worked on.',
  PRODUCT: 'A product that they made.',
  TEACHING: 'Teaching.',
});
export type EvidenceKind = keyof typeof EvidenceKind;
