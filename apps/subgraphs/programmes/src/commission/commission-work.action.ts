import { type Action, defineChange, given, takeStep } from '@kakehashi/subgraph';
import { Challenge } from '../challenge/challenge.entity';
import { ownerOfChallenge, ownsItsChallenge } from '../challenge/challenge.relation';
import { challengeWorkflow } from '../challenge/challenge.workflow';
import { tellClosed } from '../challenge/challenge-told';
import { declineOpenInterests } from '../interest/decline-open-interests';
import { Commission } from './commission.entity';
import { isContractor, isPartyTo } from './commission.relation';
import { commissionWorkflow } from './commission.workflow';
import { tellEnd } from './commission-end';

const scope = 'write:commissions';

const deliverCommission = defineChange({
  name: 'deliverCommission',
  description: 'Tells the owner that all is delivered.',
  entity: Commission,
  scope,
  relation: isContractor,
  workflow: commissionWorkflow,
  async run(act, _, { id, challengeId, deliverables }) {
    const ownerOrganisationId = await ownerOfChallenge(act, challengeId);
    await act.emit('commission.delivered', id, { commissionId: id, challengeId, ownerOrganisationId });
    return {
      deliverables: deliverables.map((one) => ({ ...one, deliveredOn: one.deliveredOn ?? act.today() })),
    };
  },
});

const acceptDelivery = defineChange({
  name: 'acceptDelivery',
  description:
    'Takes the delivery over; the challenge is solved then, and interests in it that are open still are declined.',
  entity: Commission,
  scope,
  relation: ownsItsChallenge,
  workflow: commissionWorkflow,
  async run(act, _, commission) {
    const challenge = await act.lock<Challenge>(Challenge, commission.challengeId);
    if (challenge) {
      await takeStep(act, challengeWorkflow, 'acceptDelivery', challenge, { columns: { period_to: act.today() } });
      await declineOpenInterests(act, challenge.id);
      await tellClosed(act, challenge, 'SOLVED');
    }
    await tellEnd(act, commission, 'ACCEPTED');
    return {};
  },
});

const terminateCommission = defineChange({
  name: 'terminateCommission',
  description:
    'Breaks a commission off, or takes its offer back; a challenge that was commissioned is shortlisted again.',
  entity: Commission,
  scope,
  relation: isPartyTo,
  workflow: commissionWorkflow,
  input: { reason: given.texts('Why, for the history; in any languages.', { longest: 2_000 }) },
  async run(act, _, commission) {
    const challenge = await act.lock<Challenge>(Challenge, commission.challengeId);
    if (challenge?.status === 'COMMISSIONED' && (commission.status === 'AGREED' || commission.status === 'DELIVERED')) {
      await takeStep(act, challengeWorkflow, 'terminateCommission', challenge);
    }
    await tellEnd(act, commission, 'TERMINATED');
    return {};
  },
});

/** What happens to a commission once the two sides have agreed. */
export const workActions: readonly Action[] = [deliverCommission, acceptDelivery, terminateCommission];
