import { defineEnum } from '@kakehashi/shared-types';

export const Eligibility = defineEnum('Eligibility', 'What a funder found when it checked its own conditions.', {
  PENDING: 'Not checked yet.',
  ELIGIBLE: 'It fulfils them.',
  INELIGIBLE: 'It does not fulfil them.',
});
export type Eligibility = keyof typeof Eligibility;
