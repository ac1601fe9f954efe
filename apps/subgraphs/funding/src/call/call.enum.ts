import { defineEnum } from '@kakehashi/shared-types';

export const CallStatus = defineEnum('CallStatus', 'How far a call has come.', {
  DRAFT: 'Being written; not public.',
  OPEN: 'Applications are taken, or will be from its first day on.',
  CLOSED: 'No more applications are taken.',
  EVALUATING: 'Applications are being reviewed.',
  DECIDED: 'It is decided who is awarded.',
});
export type CallStatus = keyof typeof CallStatus;
