import { defineEnum } from '@kakehashi/shared-types';

export const EvidenceKind = defineEnum('EvidenceKind', 'What shows that a person knows a topic.', {
  PUBLICATION: 'A publication.',
  PATENT: 'A patent.',
  PROJECT: 'A project that they worked on.',
  PRODUCT: 'A product that they made.',
  TEACHING: 'Teaching.',
});
export type EvidenceKind = keyof typeof EvidenceKind;
