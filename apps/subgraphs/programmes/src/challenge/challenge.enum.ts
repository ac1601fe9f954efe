import { defineEnum } from '@kakehashi/shared-types';

export const ChallengeStatus = defineEnum('ChallengeStatus', 'How far a challenge has come.', {
  DRAFT: 'Being written by its owner; nobody else sees it.',
  PUBLISHED: 'Open to experts.',
  MATCHING: 'Experts are being sought.',
  SHORTLISTED: 'Some experts are being considered.',
  COMMISSIONED: 'Given to an expert or a team.',
  SOLVED: 'Solved.',
  CANCELLED: 'Given up by its owner; one that was never published is seen by nobody else.',
  EXPIRED: 'Its deadline has passed, and nobody was shortlisted or commissioned.',
});
export type ChallengeStatus = keyof typeof ChallengeStatus;
