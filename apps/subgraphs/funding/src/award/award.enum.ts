import { defineEnum } from '@kakehashi/shared-types';

export const AwardStatus = defineEnum('AwardStatus', 'How far an award has come.', {
  CONTRACTED: 'The contract is signed, work has not begun.',
  ACTIVE: 'Work goes on.',
  COMPLETED: 'Work is done.',
  SUSPENDED: 'Work and payments are halted.',
  TERMINATED: 'Ended before its time.',
});
export type AwardStatus = keyof typeof AwardStatus;
