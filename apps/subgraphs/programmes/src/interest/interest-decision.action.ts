import { type Act, type Action, defineChange, takeStep } from '@kakehashi/subgraph';
import { ownsItsChallenge } from '../challenge/challenge.relation';
import { challengeWorkflow } from '../challenge/challenge.workflow';
import { lockOpenChallenge } from '../challenge/open-challenge';
import { Interest } from './interest.entity';
import { interestWorkflow } from './interest.workflow';
import { mustHaveNoOffer } from './must-have-no-offer';
import { somebodyOf } from './somebody';

/** What the owner of a challenge needs; an expert has not. */
const scope = 'write:challenges';

const shortlistInterest = defineChange({
  name: 'shortlistInterest',
  description:
    'Takes those who showed interest among those whom the owner considers; the challenge is shortlisted then.',
  entity: Interest,
  scope,
  relation: ownsItsChallenge,
  workflow: interestWorkflow,
  async run(act, _, interest) {
    const challenge = await lockOpenChallenge(act, interest.challengeId, null);
    if (challenge.status !== 'SHORTLISTED') await takeStep(act, challengeWorkflow, 'shortlistInterest', challenge);
    await tell(act, interest, 'SHORTLISTED');
    return {};
  },
});

const inviteInterest = defineChange({
  name: 'inviteInterest',
  description: 'Invites those who were shortlisted to take the challenge up.',
  entity: Interest,
  scope,
  relation: ownsItsChallenge,
  workflow: interestWorkflow,
  async run(act, _, interest) {
    await lockOpenChallenge(act, interest.challengeId, null);
    await tell(act, interest, 'INVITED');
    return {};
  },
});

const declineInterest = defineChange({
  name: 'declineInterest',
  description: 'Says no to those who showed interest.',
  entity: Interest,
  scope,
  relation: ownsItsChallenge,
  workflow: interestWorkflow,
  async run(act, _, interest) {
    await mustHaveNoOffer(act, interest.id);
    await tell(act, interest, 'DECLINED');
    return {};
  },
});

/** What the owner of a challenge does to interests in it. */
export const interestDecisions: readonly Action[] = [shortlistInterest, inviteInterest, declineInterest];

async function tell(
  act: Act,
  { id, challengeId, ...who }: Interest,
  status: 'SHORTLISTED' | 'INVITED' | 'DECLINED',
): Promise<void> {
  await act.emit('interest.decided', id, { interestId: id, challengeId, status, ...somebodyOf(who) });
}
