import type { UpsertRow } from '@kakehashi/database';
import {
  type Act,
  given,
  type InputOf,
  optional,
  periodInputColumns,
  storedMoney,
  storedTexts,
} from '@kakehashi/subgraph';
import { IntellectualPropertyTerms } from './commission.enum';
import type { CommissionProposal } from './commission-proposal.entity';

const deliverable = {
  description: given.texts('What it is, in each language that has it.', { longest: 2_000 }),
  dueOn: given.day('Last day on which it may be delivered; not in the past, nor before the work begins.'),
};

/** The terms of a commission, as one side gives them. */
export const termFields = {
  intellectualPropertyTerms: optional(
    given.oneOf(IntellectualPropertyTerms, 'Whom the result is to belong to; must be there when it is agreed.'),
  ),
  intellectualPropertyNote: optional(
    given.texts('The same in words, in each language that has it.', { longest: 10_000 }),
  ),
  deliverables: optional(given.list('DeliverableInput', deliverable, 'What it is to bring.', { most: 50 })),
  period: optional(given.period('When the work is to be done.')),
  fee: optional(given.money('What is to be paid; must be there when it is agreed.')),
};

/** Terms that are given; what is left out is as in the last proposal. */
export type Terms = InputOf<typeof termFields>;

/** Notes the faults of terms that bind several values. */
export function checkTerms(act: Act, { deliverables, period }: Terms): void {
  deliverables?.forEach(({ dueOn }, index) => {
    const field = `deliverables[${index}].dueOn`;
    if (dueOn < act.today()) act.fault('OUT_OF_RANGE', field, `It must not be in the past, but is ${dueOn}.`);
    else if (period?.from != null && dueOn < period.from) {
      act.fault('OUT_OF_RANGE', field, `It must not be before the work begins on ${period.from}, but is ${dueOn}.`);
    }
  });
}

/** Terms as columns of a proposal; null empties, and what is left out is as in the one before. */
export function termColumns(terms: Terms, before?: CommissionProposal | null): UpsertRow {
  const { intellectualPropertyTerms, intellectualPropertyNote, deliverables, period, fee } = terms;
  return {
    intellectual_property_terms:
      intellectualPropertyTerms === undefined ? (before?.intellectualPropertyTerms ?? null) : intellectualPropertyTerms,
    intellectual_property_note:
      intellectualPropertyNote === undefined
        ? (before?.intellectualPropertyNote ?? [])
        : storedTexts(intellectualPropertyNote ?? []),
    deliverables: deliverables === undefined ? (before?.deliverables ?? []) : storedDeliverables(deliverables ?? []),
    ...periodInputColumns(period === undefined ? before?.period : period),
    ...feeColumns(fee, before),
  };
}

function storedDeliverables(deliverables: NonNullable<Terms['deliverables']>): object[] {
  return deliverables
    .map(({ description, dueOn }) => ({ description: storedTexts(description), dueOn, deliveredOn: null }))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

function feeColumns(fee: Terms['fee'], before: CommissionProposal | null | undefined) {
  if (fee === undefined) {
    return { amount_minor_units: before?.amountMinorUnits ?? null, currency: before?.currency ?? null };
  }
  if (fee === null) return { amount_minor_units: null, currency: null };
  const { minorUnits, currency } = storedMoney(fee);
  return { amount_minor_units: minorUnits, currency };
}
