import type { LocalizedTexts, Money, Period, Provenance } from '../values';
import type {
  AwardPersonRole,
  AwardRecipientRole,
  AwardStatus,
  CallStatus,
  CareerStage,
  FundingSchemeKind,
  OrganisationKind,
} from '../vocabulary';
import type { InstalmentRow, MilestoneRow } from './payment-rows';
import type { StatusStepRow } from './status-step-row';

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

/** Who may apply to one funder; an empty list leaves it open. */
export interface CallEligibilityRow {
  /** ISO 3166-1 alpha-2. */
  readonly countryCodes: readonly string[];
  readonly careerStages: readonly CareerStage[];
  readonly organisationKinds: readonly OrganisationKind[];
  /** The longest that the work may take; null when there is no bound. */
  readonly maximumMonths: number | null;
}

/** What one funder brings to a call, in its own currency and by its own rules. */
export interface CallPartRow {
  readonly id: string;
  readonly funderOrganisationId: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In `currency`; null when the funder states none. */
  readonly budget: Money | null;
  /** What the funder asks of applicants; may be empty. */
  readonly rules: LocalizedTexts;
  /** The most of the direct costs that may be asked for as overhead, in percent: decimal digits; null when there is no cap. */
  readonly overheadCapPercent: string | null;
  readonly eligibility: CallEligibilityRow;
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
  /** ISO 8601 instant in UTC after which no application is taken; null when only the day is known. */
  readonly closesAt: string | null;
  /** IANA name of the zone in which its days are meant, such as `Asia/Tokyo`; null when unknown. */
  readonly timeZone: string | null;
  /** Day by which the funders mean to decide; null when they do not say. */
  readonly decisionDueOn: string | null;
  /** Null until decided. */
  readonly decidedOn: string | null;
  readonly status: CallStatus;
  /** Oldest first. */
  readonly statusHistory: readonly StatusStepRow<CallStatus>[];
  readonly provenance: Provenance;
}

/** What one funder promised, in its own currency. */
export interface CommitmentRow {
  readonly id: string;
  readonly funderOrganisationId: string;
  readonly money: Money;
  /** By number; their amounts add up to the commitment. Empty when nobody told how it is paid. */
  readonly instalments: readonly InstalmentRow[];
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
  /** The application that it answers; null when none is known. */
  readonly applicationId: string | null;
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
  /** By number. */
  readonly milestones: readonly MilestoneRow[];
  /** Oldest first. */
  readonly statusHistory: readonly StatusStepRow<AwardStatus>[];
  readonly provenance: Provenance;
}

/** What the owner of a challenge would pay for a solution. At most one per challenge. */
export interface ChallengeBudgetRow {
  readonly id: string;
  readonly challengeId: string;
  readonly money: Money;
  readonly provenance: Provenance;
}

/** What is paid for a commission. At most one per commission. */
export interface CommissionFeeRow {
  readonly id: string;
  readonly commissionId: string;
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
