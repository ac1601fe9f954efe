import { defineWorkflow } from '@kakehashi/subgraph';
import { Interest } from './interest.entity';
import { InterestStatus } from './interest.enum';
import { interestHistory } from './interest.history';

/** How an interest in a challenge goes from an offer of help to a yes or a no. */
export const interestWorkflow = defineWorkflow({
  subject: Interest,
  states: InterestStatus,
  initial: 'EXPRESSED',
  history: interestHistory,
  steps: {
    shortlistInterest: { from: ['EXPRESSED'], to: 'SHORTLISTED' },
    inviteInterest: { from: ['SHORTLISTED'], to: 'INVITED' },
    acceptInvitation: { from: ['INVITED'], to: 'ACCEPTED' },
    declineInvitation: { from: ['INVITED'], to: 'DECLINED' },
    declineInterest: { from: ['EXPRESSED', 'SHORTLISTED', 'INVITED'], to: 'DECLINED' },
    withdrawInterest: { from: ['EXPRESSED', 'SHORTLISTED', 'INVITED'], to: 'WITHDRAWN' },
    agreeCommission: { from: ['INVITED'], to: 'ACCEPTED' },
    refuseCommission: { from: ['INVITED', 'ACCEPTED'], to: 'DECLINED' },
    endChallenge: {
      from: ['EXPRESSED', 'SHORTLISTED', 'INVITED'],
      to: 'DECLINED',
      by: 'the challenge is solved, given up or expired',
    },
  },
});
