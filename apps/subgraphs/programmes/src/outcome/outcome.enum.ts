import { defineEnum } from '@kakehashi/shared-types';

export const OutcomeKind = defineEnum('OutcomeKind', 'What came of work together.', {
  PUBLICATION: 'A paper, book or report.',
  PATENT: 'A patent, or an application for one.',
  STARTUP: 'An enterprise that was founded.',
  TECHNOLOGY_TRANSFER: 'A technology that one side handed to another.',
  STANDARD: 'A standard or guideline.',
  DATASET: 'A data set.',
});
export type OutcomeKind = keyof typeof OutcomeKind;

export const ContributorRole = defineEnum('ContributorRole', 'What an organisation or a person did for an outcome.', {
  AUTHOR: 'Wrote it, or made the data.',
  INVENTOR: 'Made the invention.',
  APPLICANT: 'Applied for the patent.',
  FOUNDER: 'Founded the enterprise.',
  DEVELOPER: 'Developed the technology.',
  PROVIDER: 'Hands the technology over.',
  RECEIVER: 'Takes the technology over.',
  PUBLISHER: 'Makes it public.',
});
export type ContributorRole = keyof typeof ContributorRole;
