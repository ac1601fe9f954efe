import { defineEnum } from '@kakehashi/shared-types';

export const DecisionOutcome = defineEnum('DecisionOutcome', 'What a funder decides on its part of an application.', {
  AWARD: 'To grant the money.',
  RESERVE: 'To grant it if money is left over.',
  REJECT: 'Not to grant it.',
});
export type DecisionOutcome = keyof typeof DecisionOutcome;
