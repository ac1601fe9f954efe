import type { Fault } from './refusal';

const UNIQUE_VIOLATION = '23505';

/** What breaking a constraint of the database means to the caller. */
export type ConstraintMeanings = Readonly<Record<string, { readonly field: string | null; readonly message: string }>>;

/** The fault that a broken constraint stands for; undefined for one that the action does not expect. */
export function constraintFault(error: unknown, meanings: ConstraintMeanings): Fault | undefined {
  const { driverError = {} } = error as { driverError?: { code?: string; constraint?: string } };
  const meaning = meanings[driverError.constraint ?? ''];
  return meaning && { ...meaning, code: driverError.code === UNIQUE_VIOLATION ? 'DUPLICATE' : 'RULE_BROKEN' };
}
