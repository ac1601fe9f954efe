import type { LocalizedTexts, Money, Period, Provenance } from '../values';
import type { AwardPersonRole, AwardRecipientRole, AwardStatus, CallStatus, FundingSchemeKind } from '../vocabulary';

/** A standing offer of money, under which calls are made. */
export interface FundingSchemeRow {
  readonly id: string;
  readonly names: LocalizedTexts;
  readonly kind: FundingSchemeKind;
  /** At least one. */
  readonly funderOrganisationIds: readonly string[];
  /** The programme it pays for; null when there is none. */
  readonly programmeId: string | null;
  /** ISO 3166-1 alpha-2 of the countries whose researchers it names; may be empty. */
  readonly countryCodes: readonly string[];
  readonly period: Period;
  readonly provenance: Provenance;
}

/** What one funder brings to a call, in its own currency. */
export interface CallPartRow {
  readonly id: string;
  readonly funderOrganisationId: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In `currency`; null when the funder states none. */
  readonly budget: Money | null;
  readonly provenance: Provenance;
}

/** An invitation to apply, open between two days. */
export interface CallRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  readonly fundingSchemeId: string;
  readonly programmeId: string | null;
  /** One per funder; two or more make a joint call. */
  readonly parts: readonly CallPartRow[];
  readonly topicIds: readonly string[];
  readonly opensOn: string;
  /** Last day on which applications are taken. */
  readonly closesOn: string;
  /** Null until decided. */
  readonly decidedOn: string | null;
  readonly status: CallStatus;
  readonly provenance: Provenance;
}

/** What one funder promised, in its own currency. */
export interface CommitmentRow {
  readonly id: string;
  readonly funderOrganisationId: string;
  readonly money: Money;
  readonly provenance: Provenance;
}

/** An organisation that receives an award. */
export interface AwardRecipientRow {
  readonly id: string;
  readonly organisationId: string;
  readonly role: AwardRecipientRole;
  readonly provenance: Provenance;
}

/** A person named in an award. */
export interface AwardPersonRow {
  readonly id: string;
  readonly personId: string;
  readonly role: AwardPersonRole;
  readonly provenance: Provenance;
}

/** Money granted. */
export interface AwardRow {
  readonly id: string;
  /** The funder's own number; unique. */
  readonly awardNumber: string;
  readonly titles: LocalizedTexts;
  readonly fundingSchemeId: string;
  /** Null when it was given without a call. */
  readonly callId: string | null;
  /** Null when it pays for no project that we know. */
  readonly projectId: string | null;
  readonly programmeId: string | null;
  readonly topicIds: readonly string[];
  /** The lead first. */
  readonly recipients: readonly AwardRecipientRow[];
  /** The principal investigator first. */
  readonly people: readonly AwardPersonRow[];
  /** One per funder, at least one. */
  readonly commitments: readonly CommitmentRow[];
  readonly decidedOn: string;
  readonly period: Period;
  readonly status: AwardStatus;
  readonly provenance: Provenance;
}

/** What the owner of a challenge would pay for a solution. At most one per challenge. */
export interface ChallengeBudgetRow {
  readonly id: string;
  readonly challengeId: string;
  readonly money: Money;
  readonly provenance: Provenance;
}

/** What one unit of `base` costs in `quote` on a day. Whole units, not minor ones. */
export interface ExchangeRateRow {
  readonly id: string;
  readonly rateOn: string;
  /** ISO 4217. */
  readonly base: string;
  /** ISO 4217. */
  readonly quote: string;
  /** Decimal digits, exact, such as `26476.40741762`. */
  readonly rate: string;
  readonly provenance: Provenance;
}
