import { defineWorkflow } from '@kakehashi/subgraph';
import { Application } from './application.entity';
import { ApplicationStatus } from './application.enum';
import { applicationHistory } from './application.history';

/** How an application goes from a draft to an award. Each funder checks, reviews and decides its own part. */
export const applicationWorkflow = defineWorkflow({
  subject: Application,
  states: ApplicationStatus,
  initial: 'DRAFT',
  history: applicationHistory,
  steps: {
    submitApplication: { from: ['DRAFT'], to: 'SUBMITTED' },
    checkEligibility: { from: ['SUBMITTED'], to: 'ELIGIBLE' },
    failEligibility: { from: ['SUBMITTED'], to: 'INELIGIBLE', by: 'checkEligibility of a part fails' },
    beginReview: { from: ['ELIGIBLE'], to: 'UNDER_REVIEW' },
    recommendApplication: { from: ['UNDER_REVIEW'], to: 'RECOMMENDED' },
    decideApplicationPart: { from: ['RECOMMENDED'], to: 'AWARDED' },
    rejectPart: { from: ['UNDER_REVIEW', 'RECOMMENDED'], to: 'REJECTED', by: 'decideApplicationPart rejects a part' },
    reviseDecision: { from: ['REJECTED'], to: 'RECOMMENDED' },
    withdrawApplication: { from: ['SUBMITTED', 'ELIGIBLE', 'UNDER_REVIEW', 'RECOMMENDED'], to: 'WITHDRAWN' },
  },
});
