import { defineEnum } from '@kakehashi/shared-types';

export const MilestoneStatus = defineEnum('MilestoneStatus', 'Whether a milestone is reached.', {
  PLANNED: 'Still to come, or late.',
  ACHIEVED: 'Reached.',
  MISSED: 'Not reached, and given up.',
  CANCELLED: 'No longer asked for.',
});
export type MilestoneStatus = keyof typeof MilestoneStatus;
