import type { LocalizedTexts, Period, Provenance } from '../values';

/** A status that something had for a time. The last one of a history is open: it is the present one. */
export interface StatusStepRow<Status extends string> {
  readonly id: string;
  readonly status: Status;
  /** From the day of the step to the day of the next one. */
  readonly period: Period;
  /** Why, in each language that has it; may be empty. */
  readonly reason: LocalizedTexts;
  readonly provenance: Provenance;
}
