import { defineEnum } from '@kakehashi/shared-types';

export const InterestStatus = defineEnum('InterestStatus', 'How far an interest in a challenge has come.', {
  EXPRESSED: 'Told to the owner of the challenge.',
  SHORTLISTED: 'Among those that the owner considers.',
  INVITED: 'Invited by the owner to take the work up.',
  ACCEPTED: 'The invitation was taken; its terms are those of a commission.',
  DECLINED: 'The owner chose others, the invitation was not taken, or the challenge came to an end.',
  WITHDRAWN: 'Taken back by who had expressed it.',
});
export type InterestStatus = keyof typeof InterestStatus;
