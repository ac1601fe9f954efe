import { defineEnum } from '@kakehashi/shared-types';

export const InstalmentStatus = defineEnum('InstalmentStatus', 'How far an instalment has come.', {
  PLANNED: 'Its day, or its milestone, is still to come.',
  DUE: 'To be paid now.',
  PAID: 'Paid.',
  CANCELLED: 'Will not be paid.',
});
export type InstalmentStatus = keyof typeof InstalmentStatus;
