import { createId } from '@kakehashi/database';
import { type Act, defineCreate, enterState, given, optional } from '@kakehashi/subgraph';
import type { Challenge } from '../challenge/challenge.entity';
import { lockOpenChallenge } from '../challenge/open-challenge';
import { Interest } from '../interest/interest.entity';
import { somebodyOf } from '../interest/somebody';
import { Commission } from './commission.entity';
import { willCommission } from './commission.relation';
import { commissionWorkflow } from './commission.workflow';
import { CommissionProposal } from './commission-proposal.entity';
import { checkTerms, termColumns, termFields } from './commission-terms';
import { hasOpenOffer } from './open-offer';

interface Contractor {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

interface Asked {
  readonly interest?: string | null | undefined;
  readonly contractorPerson?: string | null | undefined;
  readonly contractorOrganisation?: string | null | undefined;
}

/** Offers the work of a challenge to somebody. */
export const offerCommission = defineCreate({
  name: 'offerCommission',
  description: 'Offers the work of a challenge to somebody, with or without an interest of theirs.',
  entity: Commission,
  scope: 'write:commissions',
  relation: willCommission,
  input: {
    challenge: given.id('Id of the challenge.'),
    interest: optional(
      given.id('Id of the interest that it comes from, which tells the contractor; they must have been invited.'),
    ),
    contractorPerson: optional(given.id('Id of the person who is to do it. Without an interest this or the next.')),
    contractorOrganisation: optional(
      given.id('Id of the organisation that is to do it, or for which the person does.'),
    ),
    ...termFields,
  },
  async run(act, { challenge: asked, interest, contractorPerson, contractorOrganisation, ...terms }) {
    const challenge = await lockOpenChallenge(act, asked, 'challenge');
    const challengeId = challenge.id;
    const { personId, organisationId } = await findContractor(act, challenge, {
      interest,
      contractorPerson,
      contractorOrganisation,
    });
    checkTerms(act, terms);
    act.settle();
    const id = createId();
    const proposal = await act.insert(CommissionProposal, {
      commission_id: id,
      proposed_by: 'OWNER',
      ...termColumns(terms),
    });
    await act.insert(Commission, {
      id,
      proposal_id: proposal,
      challenge_id: challengeId,
      interest_id: interest ?? null,
      contractor_person_id: personId,
      contractor_organisation_id: organisationId,
      status: commissionWorkflow.initial,
      offered_on: act.today(),
      intellectual_property_note: [],
      deliverables: [],
    });
    await enterState(act, commissionWorkflow, id, commissionWorkflow.initial);
    const somebody = somebodyOf({ personId, organisationId });
    await act.emit('commission.offered', id, { commissionId: id, challengeId, ...somebody });
    return id;
  },
});

async function findContractor(act: Act, challenge: Challenge, asked: Asked): Promise<Contractor> {
  const { interest: interestId, contractorPerson = null, contractorOrganisation = null } = asked;
  if (interestId != null) {
    if (contractorPerson !== null || contractorOrganisation !== null) {
      const field = contractorPerson !== null ? 'contractorPerson' : 'contractorOrganisation';
      act.fault('RULE_BROKEN', field, 'It must be left out where an interest tells the contractor.');
    }
    return invitedBy(act, challenge, interestId);
  }
  if (contractorPerson === null && contractorOrganisation === null) {
    act.fault('REQUIRED', 'contractorPerson', 'An interest must be given, or a person or an organisation.');
  }
  if (contractorOrganisation?.toLowerCase() === challenge.ownerOrganisationId) {
    act.fault('RULE_BROKEN', 'contractorOrganisation', 'Who poses a challenge can not be its contractor.');
  }
  return { personId: contractorPerson, organisationId: contractorOrganisation };
}

async function invitedBy(act: Act, challenge: Challenge, interestId: string): Promise<Contractor> {
  const interest = await act.lock<Interest>(Interest, interestId);
  if (interest?.challengeId !== challenge.id) {
    return act.refuse('NOT_FOUND', 'interest', 'There is no such interest in the challenge.');
  }
  if (interest.status !== 'INVITED' && interest.status !== 'ACCEPTED') {
    const message = `The interest is ${interest.status}; it must be INVITED or ACCEPTED.`;
    act.fault('RULE_BROKEN', 'interest', message);
  }
  if (await hasOpenOffer(act, 'interest_id', interestId)) {
    const message =
      'A commission is on offer on it already, of which other terms can be proposed by negotiateCommission.';
    act.fault('DUPLICATE', 'interest', message);
  }
  return interest;
}
