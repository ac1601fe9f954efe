import {
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { checkParties, insertParties, partiesInput } from '../agreement-party/agreement-party.action';
import { Agreement } from './agreement.entity';
import { AgreementKind } from './agreement.enum';
import { isPartyToAgreement, willBeParty } from './agreement.relation';
import { agreementWorkflow } from './agreement.workflow';
import { agreementTermActions } from './agreement-term.action';

const scope = 'write:agreements';

const fields = {
  titles: given.texts('Its title, in each language that has it.'),
  description: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
};

const negotiateAgreement = defineCreate({
  name: 'negotiateAgreement',
  description: 'Begins to negotiate an agreement, which everybody can see.',
  entity: Agreement,
  scope,
  relation: willBeParty,
  input: {
    kind: given.oneOf(AgreementKind, 'What it is.'),
    ...fields,
    parent: optional(given.id('Id of the agreement that it is made within.')),
    parties: partiesInput,
  },
  async run(act, { kind, titles, description, parent, parties }) {
    await act.mustExist(Agreement, parent, 'parent');
    await checkParties(act, parties);
    act.settle();
    const id = await act.insert(Agreement, {
      kind,
      ...titleColumns(storedTexts(titles)),
      description: storedTexts(description),
      status: agreementWorkflow.initial,
      parent_agreement_id: parent ?? null,
      period_precision: 'DAY',
    });
    await insertParties(act, id, parties);
    await enterState(act, agreementWorkflow, id, agreementWorkflow.initial);
    return id;
  },
});

const updateAgreement = defineChange({
  name: 'updateAgreement',
  description:
    'Changes the text of an agreement that is being negotiated; who has signed the earlier one must sign again. What is left out stays as it is.',
  entity: Agreement,
  scope,
  relation: isPartyToAgreement,
  input: { titles: optional(fields.titles), description: optional(fields.description) },
  async run(act, { titles, description }, { id, status }) {
    if (status !== 'NEGOTIATED') {
      const allowedSteps = agreementWorkflow.allowedSteps(status);
      const message = `The text of an agreement that is ${status} can not be changed.`;
      act.refuse('ILLEGAL_STEP', null, message, { currentState: status, allowedSteps });
    }
    if (titles || description) {
      await act.manager.query(
        'UPDATE agreement_party SET signed_on = NULL WHERE agreement_id = $1 AND signed_on IS NOT NULL',
        [id],
      );
    }
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(description && { description: storedTexts(description) }),
    };
  },
});

/** What the parties do about an agreement. */
export const agreementActions: readonly Action[] = [negotiateAgreement, updateAgreement, ...agreementTermActions];
