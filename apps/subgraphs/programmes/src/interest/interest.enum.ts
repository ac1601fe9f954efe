import { defineEnum } from '@kakehashi/shared-types';

export const InterestStatus = defineEnum('InterestStatus', 'How far an interest in a challenge has come.', {
  EXPRESSED: 'Told to the owner of the challenge.',
  SHORTLISTED: 'Among those that the owner considers.',
  INVITED: 'The owner has offered the work.',
  ACCEPTED: 'The offer was taken; a commission has come of it.',
  DECLINED: 'The owner chose others, or the offer was not taken.',
  WITHDRAWN: 'Taken back by who had expressed it.',
});
export type InterestStatus = keyof typeof InterestStatus;
