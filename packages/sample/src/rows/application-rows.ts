import type { LocalizedTexts, Money, Provenance } from '../values';
import type {
  ApplicantRole,
  ApplicationStatus,
  DecisionOutcome,
  Eligibility,
  ReviewCriterion,
  ReviewRecommendation,
} from '../vocabulary';
import type { StatusStepRow } from './status-step-row';

/** A person or an organisation that applies; exactly one of the two is set. */
export interface ApplicantRow {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly role: ApplicantRole;
  readonly provenance: Provenance;
}

/** What one reviewer wrote on one part. Who it was is confidential. */
export interface ReviewRow {
  readonly id: string;
  readonly reviewerPersonId: string;
  /** One for each criterion, 0 to 100. */
  readonly scores: readonly { readonly criterion: ReviewCriterion; readonly score: number }[];
  /** The mean of the scores, 0 to 100, rounded. */
  readonly score: number;
  readonly recommendation: ReviewRecommendation;
  readonly submittedOn: string;
  readonly provenance: Provenance;
}

/** A review that somebody is asked for and has not handed in. Who it is is confidential. */
export interface AwaitedReviewRow {
  readonly id: string;
  readonly reviewerPersonId: string;
  /** Day by which it is to be handed in. */
  readonly dueOn: string;
  readonly provenance: Provenance;
}

/** What a funder decided on its part. */
export interface DecisionRow {
  readonly id: string;
  readonly outcome: DecisionOutcome;
  /** What is granted, with the outcome `AWARD`; null with any other, or when it does not say. */
  readonly amount: Money | null;
  readonly decidedOn: string;
  readonly decidedByOrganisationId: string;
  /** May be empty. */
  readonly reason: LocalizedTexts;
  readonly provenance: Provenance;
}

/** What is asked of one funder, in its own currency, and what came of it. */
export interface ApplicationPartRow {
  readonly id: string;
  readonly funderOrganisationId: string;
  /** The part of the call that it answers; null when it was made without a call. */
  readonly callPartId: string | null;
  readonly requested: Money;
  readonly eligibility: Eligibility;
  /** Why it is not eligible; empty unless it is. */
  readonly eligibilityNote: LocalizedTexts;
  /** How far this funder has come with it. */
  readonly status: ApplicationStatus;
  readonly reviews: readonly ReviewRow[];
  /** Of an application under review; the same person may be awaited by two of its parts. */
  readonly awaitedReviews: readonly AwaitedReviewRow[];
  /** Null until decided. */
  readonly decision: DecisionRow | null;
  readonly provenance: Provenance;
}

/** A request for money. It is awarded only when each of its parts is. */
export interface ApplicationRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  /** May be empty. */
  readonly abstract: LocalizedTexts;
  readonly fundingSchemeId: string;
  /** Null when it was made without a call. */
  readonly callId: string | null;
  /** The project that came of it; null when none did. */
  readonly projectId: string | null;
  readonly topicIds: readonly string[];
  /** People and organisations, the leads first. */
  readonly applicants: readonly ApplicantRow[];
  /** One per funder, at least one. */
  readonly parts: readonly ApplicationPartRow[];
  /** Null while it is a draft. */
  readonly submittedOn: string | null;
  /** How long the work is to take. */
  readonly durationMonths: number;
  readonly status: ApplicationStatus;
  /** Oldest first. */
  readonly statusHistory: readonly StatusStepRow<ApplicationStatus>[];
  readonly provenance: Provenance;
}
