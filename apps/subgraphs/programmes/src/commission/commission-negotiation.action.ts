import { type Action, defineChange, periodInputColumns, takeStep } from '@kakehashi/subgraph';
import { challengeWorkflow } from '../challenge/challenge.workflow';
import { lockOpenChallenge } from '../challenge/open-challenge';
import { somebodyOf } from '../interest/somebody';
import { Commission } from './commission.entity';
import { isContractor, isPartyTo, sideOf } from './commission.relation';
import { commissionWorkflow } from './commission.workflow';
import { tellEnd } from './commission-end';
import { followInterest } from './commission-interest';
import { CommissionProposal } from './commission-proposal.entity';
import { checkTerms, termColumns, termFields } from './commission-terms';

const scope = 'write:commissions';

const negotiateCommission = defineChange({
  name: 'negotiateCommission',
  description: 'Proposes other terms; what is left out is as in the last proposal, which this one replaces.',
  entity: Commission,
  scope,
  relation: isPartyTo,
  workflow: commissionWorkflow,
  input: termFields,
  async run(act, terms, commission) {
    checkTerms(act, terms);
    act.settle();
    const before =
      commission.proposalId === null
        ? null
        : await act.lock<CommissionProposal>(CommissionProposal, commission.proposalId);
    const proposal = await act.insert(CommissionProposal, {
      commission_id: commission.id,
      proposed_by: await sideOf(act, commission),
      ...termColumns(terms, before),
    });
    return { proposal_id: proposal };
  },
});

const agreeCommission = defineChange({
  name: 'agreeCommission',
  description:
    'Takes the last proposal, which must be of the other side and have a fee and terms of intellectual property; the challenge is commissioned then.',
  entity: Commission,
  scope,
  relation: isPartyTo,
  workflow: commissionWorkflow,
  constraints: {
    commission_under_way: { field: null, message: 'Another commission of the challenge is agreed already.' },
  },
  async run(act, _, commission) {
    const challenge = await lockOpenChallenge(act, commission.challengeId, null);
    const { proposalId } = commission;
    const proposal = proposalId === null ? null : await act.lock<CommissionProposal>(CommissionProposal, proposalId);
    if (proposal === null) {
      return act.refuse('REQUIRED', null, 'Nothing was proposed yet: one of the two sides must propose terms.');
    }
    if (!act.isSteward && (await sideOf(act, commission)) === proposal.proposedBy) {
      act.refuse('NOT_ALLOWED', null, 'The last proposal is your own; the other side must agree to it.');
    }
    const { intellectualPropertyTerms, amountMinorUnits, currency } = proposal;
    if (intellectualPropertyTerms === null) {
      act.fault('REQUIRED', null, 'The last proposal must say whom the result is to belong to.');
    }
    if (amountMinorUnits === null || currency === null) {
      return act.refuse('REQUIRED', null, 'The last proposal must have a fee.');
    }
    act.settle();
    await takeStep(act, challengeWorkflow, 'agreeCommission', challenge);
    await followInterest(act, commission, 'agreeCommission');
    await act.emit('commission.agreed', commission.id, {
      commissionId: commission.id,
      amountMinorUnits,
      currency,
      agreedOn: act.today(),
      challengeId: challenge.id,
      ownerOrganisationId: challenge.ownerOrganisationId,
      ...somebodyOf({ personId: commission.contractorPersonId, organisationId: commission.contractorOrganisationId }),
    });
    return {
      intellectual_property_terms: intellectualPropertyTerms,
      intellectual_property_note: proposal.intellectualPropertyNote,
      deliverables: proposal.deliverables,
      ...periodInputColumns(proposal.period),
    };
  },
});

const refuseCommission = defineChange({
  name: 'refuseCommission',
  description: 'Does not take a commission that is offered.',
  entity: Commission,
  scope,
  relation: isContractor,
  workflow: commissionWorkflow,
  async run(act, _, commission) {
    await followInterest(act, commission, 'refuseCommission');
    await tellEnd(act, commission, 'REFUSED');
    return {};
  },
});

/** How the two sides come to terms, or do not. */
export const negotiationActions: readonly Action[] = [negotiateCommission, agreeCommission, refuseCommission];
