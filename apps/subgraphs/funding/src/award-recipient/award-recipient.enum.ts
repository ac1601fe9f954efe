import { defineEnum } from '@kakehashi/shared-types';

export const AwardRecipientRole = defineEnum('AwardRecipientRole', 'What an organisation is to an award.', {
  LEAD: 'It answers to the funders.',
  PARTNER: 'It does a part of the work.',
});
export type AwardRecipientRole = keyof typeof AwardRecipientRole;
