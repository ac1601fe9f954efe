/** A topic that somebody knows. */
export interface KnownTopic {
  readonly topicId: string;
  readonly level: string;
  readonly years: number;
  /** The year of each piece of evidence; null where it is not known. */
  readonly evidenceYears: readonly (number | null)[];
}

/** A stretch of days, half-open; null is without an end on that side. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** What counts of a person. */
export interface Candidate {
  readonly id: string;
  readonly expertise: readonly KnownTopic[];
  readonly languages: readonly { readonly lang: string; readonly level: string }[];
  /** When they can be asked for commissions; empty when they have said nothing about it. */
  readonly availability: readonly Days[];
  readonly acceptedCommissions: number;
  readonly outcomes: number;
  /** By what their organisation is known; null when none is. */
  readonly organisation: string | null;
}
