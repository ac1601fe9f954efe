import { defineEnum } from '@kakehashi/shared-types';

export const ProjectStatus = defineEnum('ProjectStatus', 'How far a project has come.', {
  PLANNED: 'Agreed, not yet begun.',
  ACTIVE: 'Under way.',
  COMPLETED: 'Ended as planned.',
  SUSPENDED: 'Interrupted, to be taken up again.',
  TERMINATED: 'Ended before its time.',
});
export type ProjectStatus = keyof typeof ProjectStatus;
