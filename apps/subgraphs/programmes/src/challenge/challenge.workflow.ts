import { defineWorkflow } from '@kakehashi/subgraph';
import { Challenge } from './challenge.entity';
import { ChallengeStatus } from './challenge.enum';
import { challengeHistory } from './challenge.history';

/** How a challenge goes from a draft to a solution. */
export const challengeWorkflow = defineWorkflow({
  subject: Challenge,
  states: ChallengeStatus,
  initial: 'DRAFT',
  history: challengeHistory,
  steps: {
    publishChallenge: { from: ['DRAFT'], to: 'PUBLISHED' },
    seekExperts: { from: ['PUBLISHED'], to: 'MATCHING' },
    shortlistInterest: { from: ['PUBLISHED', 'MATCHING'], to: 'SHORTLISTED' },
    agreeCommission: { from: ['PUBLISHED', 'MATCHING', 'SHORTLISTED'], to: 'COMMISSIONED' },
    terminateCommission: { from: ['COMMISSIONED'], to: 'SHORTLISTED' },
    acceptDelivery: { from: ['COMMISSIONED'], to: 'SOLVED' },
    cancelChallenge: { from: ['DRAFT', 'PUBLISHED', 'MATCHING', 'SHORTLISTED'], to: 'CANCELLED' },
    expire: { from: ['PUBLISHED', 'MATCHING'], to: 'EXPIRED', by: 'its deadline passes' },
  },
});
