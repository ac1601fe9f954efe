import type { ExternalId, Link, LocalizedTexts, Location, Period, Provenance } from '../values';
import type {
  AgreementKind,
  AgreementRole,
  AgreementStatus,
  OrganisationKind,
  OrganisationStatus,
  RelationshipKind,
  Sector,
} from '../vocabulary';
import type { StatusStepRow } from './status-step-row';

/** A public body, university, company or association. */
export interface OrganisationRow {
  readonly id: string;
  /** The nine characters of the ROR id, such as `02b207r52`, without `https://ror.org/`; null when there is none. */
  readonly ror: string | null;
  readonly names: LocalizedTexts;
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  /** The principal one first; at least one. */
  readonly locations: readonly Location[];
  readonly status: OrganisationStatus;
  /** Oldest first; the last is the present status. */
  readonly statusHistory: readonly StatusStepRow<OrganisationStatus>[];
  /** Calendar year; null when unknown. */
  readonly establishedYear: number | null;
  /** What its source says of it, in a sentence; may be empty. */
  readonly description: LocalizedTexts;
  /** Without ROR, which has its own column. */
  readonly externalIds: readonly ExternalId[];
  readonly links: readonly Link[];
  readonly provenance: Provenance;
}

/** What a register said of an organisation from one day on. */
export type OrganisationVersion = Omit<OrganisationRow, 'id' | 'ror' | 'statusHistory'> & {
  /** The register's release that said so first, such as `v2.3`. */
  readonly release: string;
  /** The day of the change in the register. */
  readonly modifiedOn: string;
};

/** An organisation of which the past is known: what a register said of it, one version after the other. */
export interface OrganisationHistoryRow {
  readonly id: string;
  readonly ror: string;
  /** The oldest first; the last is the present state. */
  readonly versions: readonly OrganisationVersion[];
  readonly provenance: Provenance;
}

/**
 * What `relatedOrganisationId` is to `organisationId`: with `PARENT`, the related one is the parent of the organisation.
 *
 * The sample holds each relationship once, seen from the child or member; the reverse follows from it.
 */
export interface OrganisationRelationshipRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: RelationshipKind;
  readonly relatedOrganisationId: string;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** Who is bound by an agreement: an organisation, or a state as a whole. */
export interface AgreementPartyRow {
  readonly id: string;
  /** Null when the party is a state. */
  readonly organisationId: string | null;
  /** ISO 3166-1 alpha-2; set exactly when `organisationId` is null. */
  readonly countryCode: string | null;
  readonly role: AgreementRole;
  /** When it is a party; absent: as long as the agreement holds. */
  readonly period?: Period;
  readonly provenance: Provenance;
}

/** A memorandum, joint-initiative phase, resolution or partnership. */
export interface AgreementRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  /** Oldest first; the last is the present status. */
  readonly statusHistory: readonly StatusStepRow<AgreementStatus>[];
  /** The agreement it was made within; null when it stands alone. */
  readonly parentAgreementId: string | null;
  /** Day of signature or adoption; null when unknown. */
  readonly signedOn: string | null;
  /** When it holds. */
  readonly period: Period;
  readonly description: LocalizedTexts;
  /** May be empty when no party is named. */
  readonly parties: readonly AgreementPartyRow[];
  readonly provenance: Provenance;
}
