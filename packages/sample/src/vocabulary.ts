/** The closed lists of values that rows use. Each list is the order in which the values are told to a reader. */

/** EURAXESS stages of a research career, R1 to R4. */
export const CAREER_STAGES = [
  'FIRST_STAGE_RESEARCHER',
  'RECOGNISED_RESEARCHER',
  'ESTABLISHED_RESEARCHER',
  'LEADING_RESEARCHER',
] as const;
export type CareerStage = (typeof CAREER_STAGES)[number];

/** Who may see a person. */
export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'PRIVATE'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The order in which a person's name is written in one language. */
export const NAME_ORDERS = ['FAMILY_FIRST', 'GIVEN_FIRST'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

/** Depth of knowledge of a topic, rising. */
export const EXPERTISE_LEVELS = ['AWARENESS', 'WORKING', 'EXPERT', 'AUTHORITY'] as const;
export type ExpertiseLevel = (typeof EXPERTISE_LEVELS)[number];

/** What shows that somebody knows a topic. */
export const EVIDENCE_KINDS = ['PUBLICATION', 'PATENT', 'PROJECT', 'PRODUCT', 'TEACHING'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** CEFR levels, and `NATIVE` for a first language. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** Levels of education by ISCED 2011, rising: 1 to 8. */
export const EDUCATION_LEVELS = [
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'POST_SECONDARY',
  'SHORT_CYCLE_TERTIARY',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** What somebody can be asked for. */
export const AVAILABILITY_PURPOSES = ['COMMISSION', 'JOINT_RESEARCH', 'MENTORING', 'EXCHANGE'] as const;
export type AvailabilityPurpose = (typeof AVAILABILITY_PURPOSES)[number];

export const WORK_MODES = ['ON_SITE', 'REMOTE'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

export const CONTACT_KINDS = ['EMAIL', 'PHONE', 'WEBSITE', 'ADDRESS'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What somebody agreed to. */
export const CONSENT_PURPOSES = ['PROFILE_PUBLICATION', 'CONTACT_DISCLOSURE', 'MATCHING'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const ORGANISATION_KINDS = [
  'MINISTRY',
  'AGENCY',
  'LOCAL_GOVERNMENT',
  'EMBASSY',
  'FUNDER',
  'UNIVERSITY',
  'INSTITUTE',
  'COMPANY',
  'STARTUP',
  'INCUBATOR',
  'ASSOCIATION',
  'OTHER',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The three parties of cooperation; an association has the sector of its members. */
export const SECTORS = ['STATE', 'SCIENCE', 'BUSINESS'] as const;
export type Sector = (typeof SECTORS)[number];

/** As ROR has them. */
export const ORGANISATION_STATUSES = ['ACTIVE', 'INACTIVE', 'WITHDRAWN'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** What the related organisation is to the organisation: with `PARENT` the related one is the parent. */
export const RELATIONSHIP_KINDS = ['PARENT', 'CHILD', 'RELATED', 'SUCCESSOR', 'PREDECESSOR', 'MEMBER_OF'] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

export const AGREEMENT_KINDS = ['MEMORANDUM', 'JOINT_INITIATIVE_PHASE', 'RESOLUTION', 'PARTNERSHIP'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATUSES = ['NEGOTIATED', 'SIGNED', 'IN_FORCE', 'RENEWED', 'EXPIRED'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** `ISSUER` adopted a resolution alone; `SIGNATORY` signed; `PARTICIPANT` takes part without a known signature. */
export const AGREEMENT_ROLES = ['ISSUER', 'SIGNATORY', 'PARTICIPANT'] as const;
export type AgreementRole = (typeof AGREEMENT_ROLES)[number];

export const TOPIC_SCHEMES = ['OECD_FOS', 'STRATEGIC_TECHNOLOGY'] as const;
export type TopicScheme = (typeof TOPIC_SCHEMES)[number];

export const PROGRAMME_KINDS = ['SCHEME', 'INITIATIVE', 'POLICY', 'INCUBATION', 'EXCHANGE', 'EVENT_SERIES'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export const PROGRAMME_ROLES = ['LEAD', 'PARTNER'] as const;
export type ProgrammeRole = (typeof PROGRAMME_ROLES)[number];

export const PROJECT_STATUSES = ['PLANNED', 'ACTIVE', 'COMPLETED', 'SUSPENDED', 'TERMINATED'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** The first two are organisations' roles, the others people's. */
export const PROJECT_ROLES = [
  'COORDINATOR',
  'PARTNER',
  'PRINCIPAL_INVESTIGATOR',
  'CO_INVESTIGATOR',
  'RESEARCHER',
] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

export const CHALLENGE_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'MATCHING',
  'SHORTLISTED',
  'COMMISSIONED',
  'SOLVED',
  'CANCELLED',
  'EXPIRED',
] as const;
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number];

/** Of an interest in a challenge. */
export const INTEREST_STATUSES = ['EXPRESSED', 'SHORTLISTED', 'INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type InterestStatus = (typeof INTEREST_STATUSES)[number];

export const COMMISSION_STATUSES = [
  'OFFERED',
  'NEGOTIATING',
  'AGREED',
  'DELIVERED',
  'ACCEPTED',
  'REFUSED',
  'TERMINATED',
] as const;
export type CommissionStatus = (typeof COMMISSION_STATUSES)[number];

/** Who may use what a commission brings about. */
export const INTELLECTUAL_PROPERTY_TERMS = [
  'CLIENT_OWNS',
  'CONTRACTOR_OWNS',
  'JOINTLY_OWNED',
  'LICENSED_TO_CLIENT',
  'OPEN_LICENCE',
] as const;
export type IntellectualPropertyTerms = (typeof INTELLECTUAL_PROPERTY_TERMS)[number];

export const PLACEMENT_PURPOSES = [
  'JOINT_RESEARCH',
  'DOCTORAL_STUDY',
  'TRAINING',
  'TEACHING',
  'TECHNOLOGY_TRANSFER',
] as const;
export type PlacementPurpose = (typeof PLACEMENT_PURPOSES)[number];

export const PLACEMENT_STATUSES = ['NOMINATED', 'APPROVED', 'ON_STAY', 'RETURNED', 'CANCELLED'] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

export const OUTCOME_KINDS = [
  'PUBLICATION',
  'PATENT',
  'STARTUP',
  'TECHNOLOGY_TRANSFER',
  'STANDARD',
  'DATASET',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** `PROVIDER` hands a technology over, `RECEIVER` takes it. */
export const CONTRIBUTOR_ROLES = [
  'AUTHOR',
  'INVENTOR',
  'APPLICANT',
  'FOUNDER',
  'DEVELOPER',
  'PROVIDER',
  'RECEIVER',
  'PUBLISHER',
] as const;
export type ContributorRole = (typeof CONTRIBUTOR_ROLES)[number];

export const EVENT_KINDS = [
  'DELEGATION_VISIT',
  'MEETING',
  'ROUNDTABLE',
  'SITE_VISIT',
  'FORUM',
  'CONFERENCE',
  'WORKSHOP',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const PARTICIPATION_ROLES = [
  'ORGANISER',
  'HOST',
  'HEAD_OF_DELEGATION',
  'DELEGATE',
  'COUNTERPART',
  'MODERATOR',
  'SPEAKER',
  'PARTICIPANT',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** What an attendance figure counts. */
export const ATTENDANCE_MEASURES = [
  'PARTICIPANTS',
  'DELEGATES',
  'COUNTRIES',
  'NOBEL_LAUREATES',
  'ORGANISATIONS',
] as const;
export type AttendanceMeasure = (typeof ATTENDANCE_MEASURES)[number];

export const FUNDING_SCHEME_KINDS = ['JOINT_RESEARCH', 'BILATERAL_RESEARCH', 'EXCHANGE', 'INNOVATION'] as const;
export type FundingSchemeKind = (typeof FUNDING_SCHEME_KINDS)[number];

export const CALL_STATUSES = ['DRAFT', 'OPEN', 'CLOSED', 'EVALUATING', 'DECIDED'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

export const AWARD_STATUSES = ['CONTRACTED', 'ACTIVE', 'COMPLETED', 'SUSPENDED', 'TERMINATED'] as const;
export type AwardStatus = (typeof AWARD_STATUSES)[number];

export const AWARD_RECIPIENT_ROLES = ['LEAD', 'PARTNER'] as const;
export type AwardRecipientRole = (typeof AWARD_RECIPIENT_ROLES)[number];

export const AWARD_PERSON_ROLES = ['PRINCIPAL_INVESTIGATOR', 'CO_INVESTIGATOR'] as const;
export type AwardPersonRole = (typeof AWARD_PERSON_ROLES)[number];

/** The last three end an application that is not awarded. A draft is not public. */
export const APPLICATION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'ELIGIBLE',
  'UNDER_REVIEW',
  'RECOMMENDED',
  'AWARDED',
  'INELIGIBLE',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICANT_ROLES = ['LEAD', 'CO_APPLICANT'] as const;
export type ApplicantRole = (typeof APPLICANT_ROLES)[number];

/** What a funder found when it checked its own conditions. */
export const ELIGIBILITIES = ['PENDING', 'ELIGIBLE', 'INELIGIBLE'] as const;
export type Eligibility = (typeof ELIGIBILITIES)[number];

/** What reviewers score, from 0 to 100. */
export const REVIEW_CRITERIA = ['EXCELLENCE', 'IMPACT', 'IMPLEMENTATION'] as const;
export type ReviewCriterion = (typeof REVIEW_CRITERIA)[number];

export const REVIEW_RECOMMENDATIONS = ['AWARD', 'AWARD_WITH_CHANGES', 'REJECT'] as const;
export type ReviewRecommendation = (typeof REVIEW_RECOMMENDATIONS)[number];

/** `RESERVE`: awarded if money is left over. */
export const DECISION_OUTCOMES = ['AWARD', 'RESERVE', 'REJECT'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const MILESTONE_STATUSES = ['PLANNED', 'ACHIEVED', 'MISSED', 'CANCELLED'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const INSTALMENT_STATUSES = ['PLANNED', 'DUE', 'PAID', 'CANCELLED'] as const;
export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];
