import type { ExternalId, LocalizedText, LocalizedTexts, Period, Provenance } from '../values';
import type {
  AvailabilityPurpose,
  CareerStage,
  ConsentPurpose,
  ContactKind,
  EducationLevel,
  EvidenceKind,
  ExpertiseLevel,
  LanguageLevel,
  NameOrder,
  Visibility,
  WorkMode,
} from '../vocabulary';

/** One form of a person's name. `value` is the whole name in the usual order of its language. */
export interface PersonName extends LocalizedText {
  /** Family name, such as `Nguyễn`, `橋本`. */
  readonly family: string;
  /** Given name; for Vietnamese names with the middle name before it, such as `Mạnh Hùng`. */
  readonly given: string;
  /** How `value` is put together from the two. Never split `value` on spaces. */
  readonly displayOrder: NameOrder;
}

/** A scientist, expert or holder of a public office. */
export interface PersonRow {
  readonly id: string;
  /** `0000-0002-1825-0097`; null when there is none. Demonstration people have ids of a range that ORCID never gives. */
  readonly orcid: string | null;
  /** All forms; kana (`ja-Hira`) and romanised (`ja-Latn`) ones are `READING`. */
  readonly names: readonly PersonName[];
  /** Country of residence, ISO 3166-1 alpha-2; null when unknown. */
  readonly countryCode: string | null;
  /** Null for people who do no research. */
  readonly careerStage: CareerStage | null;
  readonly biography: LocalizedTexts;
  readonly externalIds: readonly ExternalId[];
  readonly visibility: Visibility;
  readonly provenance: Provenance;
}

/** What shows an expertise. */
export interface ExpertiseEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Calendar year; null when unknown. */
  readonly year: number | null;
  readonly url: string | null;
}

/** That a person knows a topic. At most one per person and topic. */
export interface ExpertiseRow {
  readonly id: string;
  readonly personId: string;
  readonly topicId: string;
  readonly level: ExpertiseLevel;
  /** Whole years of work on the topic. */
  readonly years: number;
  /** Newest first; may be empty. */
  readonly evidence: readonly ExpertiseEvidence[];
  readonly provenance: Provenance;
}

/** That a person works, or worked, for an organisation. */
export interface AffiliationRow {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: LocalizedTexts;
  /** Empty when unknown. */
  readonly department: LocalizedTexts;
  /** Country of the place of work, ISO 3166-1 alpha-2; absent or null when unknown. */
  readonly countryCode?: string | null;
  /** `to` null: still holds, or its end is unknown. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** That a person belongs to an association. */
export interface MembershipRow {
  readonly id: string;
  readonly personId: string;
  /** The association. */
  readonly organisationId: string;
  /** Empty for an ordinary member. */
  readonly role: LocalizedTexts;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** How well a person knows a language. At most one per person and language. */
export interface PersonLanguageRow {
  readonly id: string;
  readonly personId: string;
  /** BCP 47 tag without script, such as `vi`. */
  readonly lang: string;
  readonly level: LanguageLevel;
  readonly provenance: Provenance;
}

/** That a person studies, or studied, somewhere. */
export interface EducationRow {
  readonly id: string;
  readonly personId: string;
  readonly level: EducationLevel;
  /** The degree as it is called; empty when unknown. */
  readonly degree: LocalizedTexts;
  /** The topic that was studied; null when unknown. */
  readonly topicId: string | null;
  /** Null when the institution is no organisation that is recorded. */
  readonly organisationId: string | null;
  /** The institution as the source calls it; empty when `organisationId` tells it. */
  readonly institution: LocalizedTexts;
  /** Country of the institution, ISO 3166-1 alpha-2; null when unknown. */
  readonly countryCode: string | null;
  /** `to` is the day of the degree. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** That a person can be asked for something for a while. */
export interface AvailabilityRow {
  readonly id: string;
  readonly personId: string;
  readonly purpose: AvailabilityPurpose;
  readonly period: Period;
  /** At least one. */
  readonly modes: readonly WorkMode[];
  /** Countries in which they would work, ISO 3166-1 alpha-2; empty for any. */
  readonly countryCodes: readonly string[];
  /** How much and on what terms, in their own words; may be empty. */
  readonly note: LocalizedTexts;
  readonly provenance: Provenance;
}

/** A way to reach a person. */
export interface ContactPointRow {
  readonly id: string;
  readonly personId: string;
  readonly kind: ContactKind;
  readonly value: string;
  /** To whom the person wants it shown; beside it they must have consented to disclosure. */
  readonly visibility: Visibility;
  readonly provenance: Provenance;
}

/** That a person agreed to something. A consent given again after a withdrawal is a row of its own. */
export interface ConsentRow {
  readonly id: string;
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  /** ISO 8601 instant in UTC. */
  readonly givenAt: string;
  /** ISO 8601 instant in UTC; null while it holds. */
  readonly withdrawnAt: string | null;
  /** Which version of the text they agreed to. */
  readonly textVersion: string;
  readonly provenance: Provenance;
}
