import { moneyFromMinorUnits } from '@kakehashi/shared-types';
import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  isOwnOrganisation,
  isTied,
  optional,
  type Relation,
  storedMoney,
} from '@kakehashi/subgraph';
import { Call } from '../call/call.entity';
import { isFunderOf, willFundPart } from '../call/call.relation';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { fundsScheme } from '../funding-scheme/funding-scheme.relation';
import { CallPart } from './call-part.entity';
import { callPartFields, checkCurrency, givenPartColumns, newPartColumns } from './call-part.fields';
import { committedOf } from './call-part.service';

const scope = 'write:calls';

/** Who acts for the funder of a part. */
const ownsPart: Relation<CallPart> = {
  who: willFundPart.who,
  holds: (act, { funderOrganisationId }) => isOwnOrganisation(act, funderOrganisationId),
};

const addCallPart = defineCreate({
  name: 'addCallPart',
  description:
    'Joins a draft of a call: a funder that the scheme names brings its own part, with its own money and rules.',
  entity: CallPart,
  scope,
  relation: willFundPart,
  input: {
    call: given.id('Id of the call.'),
    funder: given.id('Id of the organisation that pays.'),
    ...callPartFields,
  },
  async run(act, { call: callId, funder, ...part }) {
    const call = await act.lock<Call>(Call, callId);
    const scheme = call && (await act.lock<FundingScheme>(FundingScheme, call.fundingSchemeId));
    const mayJoin = scheme !== null && (await isTied(act, fundsScheme, scheme));
    if (call === null || !mayJoin) {
      return act.refuse('NOT_FOUND', 'call', 'There is no such call, or its scheme does not name the funder.');
    }
    mustBeDraft(act, call);
    checkCurrency(act, part.budget, part.currency);
    const parts: { funder: string }[] = await act.manager.query(
      'SELECT funder_organisation_id AS funder FROM call_part WHERE call_id = $1',
      [callId],
    );
    if (parts.some((one) => one.funder === funder.toLowerCase())) {
      act.fault('DUPLICATE', 'funder', 'The funder has a part in the call already; correct that one.');
    }
    act.settle();
    return act.insert(CallPart, {
      call_id: callId,
      position: parts.length,
      funder_organisation_id: funder,
      ...newPartColumns(part),
    });
  },
});

const updateCallPart = defineChange({
  name: 'updateCallPart',
  description:
    'Corrects what a funder brings to a draft of a call; what is left out stays as it is. Once the call is open, only its budget can be changed, and never below what is promised of it.',
  entity: CallPart,
  scope,
  relation: ownsPart,
  isVisible: (act, { callId }) => isFunderOf(act, callId),
  input: { ...callPartFields, currency: optional(callPartFields.currency) },
  async run(act, input, part) {
    const { budget } = input;
    const currency = input.currency ?? part.currency;
    const call = await act.lock<Call>(Call, part.callId);
    checkCurrency(act, budget, currency);
    if (currency !== part.currency && budget === undefined && part.budget !== null) {
      act.fault('REQUIRED', 'budget', 'With another currency, the budget must be told anew.');
    }
    if (call?.status !== 'DRAFT') {
      mustLeaveTheRest(act, input);
      if (budget === null) act.fault('REQUIRED', 'budget', 'A call that is open must have a budget.');
    }
    if (budget?.currency === part.currency) await mustCoverPromises(act, part, budget);
    return givenPartColumns({ ...input, currency });
  },
});

/** What can be done to the parts of calls. */
export const callPartActions: readonly Action[] = [addCallPart, updateCallPart];

function mustBeDraft(act: Act, { status }: Call): void {
  if (status === 'DRAFT') return;
  act.refuse('RULE_BROKEN', 'call', `Funders can join only while the call is a draft, but it is ${status}.`);
}

function mustLeaveTheRest(act: Act, input: Readonly<Record<string, unknown>>): void {
  for (const field of Object.keys(callPartFields)) {
    if (field === 'budget' || input[field] === undefined) continue;
    act.fault('RULE_BROKEN', field, 'It can be changed only while the call is a draft.');
  }
}

async function mustCoverPromises(
  act: Act,
  part: CallPart,
  budget: { readonly amount: string; readonly currency: string },
): Promise<void> {
  const committed = await committedOf(act.manager, part);
  if (BigInt(storedMoney(budget).minorUnits) >= committed) return;
  const { amount } = moneyFromMinorUnits(committed, part.currency);
  act.fault(
    'OUT_OF_RANGE',
    'budget.amount',
    `The budget must not be below what is promised of it already, ${amount} ${part.currency}, but is ${budget.amount}.`,
  );
}
