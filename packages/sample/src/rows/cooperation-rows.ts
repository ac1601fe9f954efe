import type { ExternalId, LocalizedTexts, Period, Provenance } from '../values';
import type {
  CommissionStatus,
  ContributorRole,
  IntellectualPropertyTerms,
  InterestStatus,
  OutcomeKind,
  PlacementPurpose,
  PlacementStatus,
} from '../vocabulary';
import type { StatusStepRow } from './status-step-row';

/** That an expert or a team would take a challenge up; at least one of the two ids is set. */
export interface InterestRow {
  readonly id: string;
  readonly challengeId: string;
  /** Null when an organisation shows interest as a whole. */
  readonly personId: string | null;
  /** For which organisation; null when a person does so alone. */
  readonly organisationId: string | null;
  readonly status: InterestStatus;
  /** Oldest first; the last one is `status`. */
  readonly statusHistory: readonly StatusStepRow<InterestStatus>[];
  readonly message: LocalizedTexts;
  readonly expressedOn: string;
  readonly provenance: Provenance;
}

/** What a commission is to bring. */
export interface DeliverableRow {
  readonly description: LocalizedTexts;
  readonly dueOn: string;
  /** Null until it is delivered. */
  readonly deliveredOn: string | null;
}

/** Work that the owner of a challenge gives to a contractor; at least one of the two contractors is set. */
export interface CommissionRow {
  readonly id: string;
  readonly challengeId: string;
  /** The interest that it came from; null when it came from none. */
  readonly interestId: string | null;
  readonly contractorPersonId: string | null;
  readonly contractorOrganisationId: string | null;
  readonly status: CommissionStatus;
  /** Oldest first; the last one is `status`. */
  readonly statusHistory: readonly StatusStepRow<CommissionStatus>[];
  readonly offeredOn: string;
  /** Null until agreed. */
  readonly intellectualPropertyTerms: IntellectualPropertyTerms | null;
  readonly intellectualPropertyNote: LocalizedTexts;
  readonly deliverables: readonly DeliverableRow[];
  /** When the work is done; unknown until agreed. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** A researcher sent abroad. */
export interface PlacementRow {
  readonly id: string;
  readonly personId: string;
  /** Null when unknown. */
  readonly homeOrganisationId: string | null;
  readonly hostOrganisationId: string;
  /** ISO 3166-1 alpha-2: where the host is. */
  readonly countryCode: string;
  readonly purpose: PlacementPurpose;
  readonly description: LocalizedTexts;
  /** Null when it belongs to no programme. */
  readonly programmeId: string | null;
  readonly topicIds: readonly string[];
  readonly status: PlacementStatus;
  /** Oldest first; the last one is `status`. */
  readonly statusHistory: readonly StatusStepRow<PlacementStatus>[];
  /** The stay. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** One of the two that an introduction brings together; exactly one of the two ids is set. */
export interface IntroductionPartyRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly provenance: Provenance;
}

/** That a liaison brought two parties together for a purpose. */
export interface IntroductionRow {
  readonly id: string;
  /** Both null when nobody is known to have made it. */
  readonly liaisonOrganisationId: string | null;
  readonly liaisonPersonId: string | null;
  /** Two. */
  readonly parties: readonly IntroductionPartyRow[];
  readonly purpose: LocalizedTexts;
  readonly topicIds: readonly string[];
  /** Where it was made; null when at no event that we know. */
  readonly eventId: string | null;
  /** When it was made. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** An organisation or a person that an outcome is due to; exactly one of the two ids is set. */
export interface OutcomeContributorRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly role: ContributorRole;
  readonly provenance: Provenance;
}

/** What came of a project, a commission or an award. */
export interface OutcomeRow {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly titles: LocalizedTexts;
  readonly description: LocalizedTexts;
  /** In lower case, without `https://doi.org/`; unique; null when it has none. */
  readonly doi: string | null;
  readonly externalIds: readonly ExternalId[];
  readonly projectId: string | null;
  readonly commissionId: string | null;
  readonly awardId: string | null;
  readonly topicIds: readonly string[];
  /** In the order of the outcome itself, such as that of the authors. */
  readonly contributors: readonly OutcomeContributorRow[];
  /** The day it became public, or was founded or handed over; null until then. */
  readonly publishedOn: string | null;
  readonly provenance: Provenance;
}
