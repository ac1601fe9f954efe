import { defineEnum } from '@kakehashi/shared-types';

export const AwardPersonRole = defineEnum('AwardPersonRole', 'What a person is to an award.', {
  PRINCIPAL_INVESTIGATOR: 'Leads the work.',
  CO_INVESTIGATOR: 'Leads a part of the work.',
});
export type AwardPersonRole = keyof typeof AwardPersonRole;
