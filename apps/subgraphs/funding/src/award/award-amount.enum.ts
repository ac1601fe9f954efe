import { defineEnum } from '@kakehashi/shared-types';

/** Which amounts of awards are added up. */
export const AwardAmount = defineEnum('AwardAmount', 'Which amounts of awards are added up.', {
  COMMITTED: 'What the funders promised.',
  PAID: 'What has been paid.',
});
export type AwardAmount = keyof typeof AwardAmount;
