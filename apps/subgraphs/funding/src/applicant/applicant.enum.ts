import { defineEnum } from '@kakehashi/shared-types';

export const ApplicantRole = defineEnum('ApplicantRole', 'What a person or organisation is to an application.', {
  LEAD: 'Answers for it.',
  CO_APPLICANT: 'Applies with the lead.',
});
export type ApplicantRole = keyof typeof ApplicantRole;
