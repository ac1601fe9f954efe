import { defineEnum } from '@kakehashi/shared-types';

export const ConsentPurpose = defineEnum('ConsentPurpose', 'What a person can agree to.', {
  PROFILE_PUBLICATION: 'That their profile is shown to those whom its visibility names.',
  CONTACT_DISCLOSURE: 'That each way to reach them is shown to those for whom they chose it.',
  MATCHING: 'That they are proposed for challenges that fit what they know.',
});
export type ConsentPurpose = keyof typeof ConsentPurpose;
