import { defineEnum } from '@kakehashi/shared-types';

export const PlacementStatus = defineEnum('PlacementStatus', 'How far a placement has come.', {
  NOMINATED: 'Proposed by the home organisation.',
  APPROVED: 'The host has agreed.',
  ON_STAY: 'The researcher is at the host.',
  RETURNED: 'The researcher is back.',
  CANCELLED: 'Given up before the stay or during it.',
});
export type PlacementStatus = keyof typeof PlacementStatus;

export const PlacementPurpose = defineEnum('PlacementPurpose', 'What a researcher is sent abroad for.', {
  JOINT_RESEARCH: 'To do research together with the host.',
  DOCTORAL_STUDY: 'To study for a doctorate.',
  TRAINING: 'To learn a method or a technology.',
  TEACHING: 'To teach.',
  TECHNOLOGY_TRANSFER: 'To bring a technology to the host or back from it.',
});
export type PlacementPurpose = keyof typeof PlacementPurpose;
