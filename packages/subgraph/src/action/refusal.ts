import type { UserError } from './user-error.value';

/** One fault, as code that finds it writes it. */
export type Fault = Pick<UserError, 'code' | 'message'> & Partial<UserError>;

/** Ends an action: its transaction is undone, and its payload tells the faults. */
export class Refusal extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ message }) => message).join(' '));
  }
}
