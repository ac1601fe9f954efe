import type { LocalizedTexts, Money, Provenance } from '../values';
import type { InstalmentStatus, MilestoneStatus } from '../vocabulary';

/** Something that the people of an award promise to reach by a day. */
export interface MilestoneRow {
  readonly id: string;
  /** From 1, in the order of the days on which they are due. */
  readonly number: number;
  readonly titles: LocalizedTexts;
  readonly dueOn: string;
  /** Null until achieved. */
  readonly achievedOn: string | null;
  readonly status: MilestoneStatus;
  readonly provenance: Provenance;
}

/** Money that left a funder. */
export interface PaymentRow {
  readonly id: string;
  /** In the currency of its instalment. */
  readonly money: Money;
  readonly paidOn: string;
  /** The funder's own reference of the transfer. */
  readonly reference: string;
  readonly provenance: Provenance;
}

/** A part of a commitment that is paid by itself. */
export interface InstalmentRow {
  readonly id: string;
  /** From 1 within its commitment. */
  readonly number: number;
  /** In the currency of its commitment. */
  readonly money: Money;
  readonly dueOn: string;
  readonly status: InstalmentStatus;
  /** The milestone of the same award that must be achieved before; null when none must. */
  readonly milestoneId: string | null;
  /** Oldest first; together never more than the instalment. */
  readonly payments: readonly PaymentRow[];
  readonly provenance: Provenance;
}
