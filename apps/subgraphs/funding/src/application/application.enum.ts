import { defineEnum } from '@kakehashi/shared-types';

export const ApplicationStatus = defineEnum(
  'ApplicationStatus',
  'How far an application has come, or the part of it that one funder looks at.',
  {
    DRAFT: 'Being written; not public.',
    SUBMITTED: 'Handed in.',
    ELIGIBLE: 'It fulfils the conditions.',
    UNDER_REVIEW: 'Reviewers look at it.',
    RECOMMENDED: 'Reviewers advise to award it.',
    AWARDED: 'Money is granted; a whole application only when every funder grants its part.',
    INELIGIBLE: 'It does not fulfil the conditions.',
    REJECTED: 'No money is granted.',
    WITHDRAWN: 'The applicants took it back.',
  },
);
export type ApplicationStatus = keyof typeof ApplicationStatus;
