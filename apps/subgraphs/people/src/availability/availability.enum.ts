import { defineEnum } from '@kakehashi/shared-types';

export const AvailabilityPurpose = defineEnum('AvailabilityPurpose', 'What a person can be asked for.', {
  COMMISSION: 'To solve a problem for a fee.',
  JOINT_RESEARCH: 'To do research together.',
  MENTORING: 'To advise younger people or enterprises.',
  EXCHANGE: 'To stay at an organisation of the other country.',
});
export type AvailabilityPurpose = keyof typeof AvailabilityPurpose;

export const WorkMode = defineEnum('WorkMode', 'How a person would work.', {
  ON_SITE: 'At the place of those who ask.',
  REMOTE: 'From where they are.',
});
export type WorkMode = keyof typeof WorkMode;
