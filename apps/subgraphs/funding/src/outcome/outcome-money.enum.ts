import { defineEnum } from '@kakehashi/shared-types';

export const OutcomeMoneyRelation = defineEnum('OutcomeMoneyRelation', 'How money stands behind an outcome.', {
  AWARD: 'The outcome names the award that paid for it.',
  PROJECT: 'The award pays for the project that the outcome came from.',
  COMMISSION: 'The outcome came from a commission, whose fee it is.',
});
export type OutcomeMoneyRelation = keyof typeof OutcomeMoneyRelation;
