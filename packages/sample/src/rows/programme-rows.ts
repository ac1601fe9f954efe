import type { LocalizedTexts, Location, Period, Provenance } from '../values';
import type {
  AttendanceMeasure,
  ChallengeStatus,
  EventKind,
  ParticipationRole,
  ProgrammeKind,
  ProgrammeRole,
  ProjectRole,
  ProjectStatus,
  TopicScheme,
} from '../vocabulary';
import type { StatusStepRow } from './status-step-row';

/** A node of the topic tree. A parent always stands before its children. */
export interface TopicRow {
  readonly id: string;
  /** Null for the six top fields. */
  readonly parentId: string | null;
  /** Unique within the scheme: `1.2` for OECD fields, `ARTIFICIAL_INTELLIGENCE` for strategic technologies. */
  readonly code: string;
  readonly scheme: TopicScheme;
  readonly names: LocalizedTexts;
  readonly provenance: Provenance;
}

/** An organisation that leads a programme or takes part in it. */
export interface ProgrammeOrganisationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly role: ProgrammeRole;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** A scheme, initiative, policy, incubation, exchange or series of events. */
export interface ProgrammeRow {
  readonly id: string;
  readonly kind: ProgrammeKind;
  readonly names: LocalizedTexts;
  readonly description: LocalizedTexts;
  /** The programme it is part of; null when it stands alone. */
  readonly parentId: string | null;
  /** Leads first; may be empty when no organisation is named. */
  readonly organisations: readonly ProgrammeOrganisationRow[];
  /** Its legal basis; ids of agreements. */
  readonly agreementIds: readonly string[];
  /** ISO 3166-1 alpha-2; may be empty. */
  readonly countryCodes: readonly string[];
  readonly topicIds: readonly string[];
  readonly period: Period;
  readonly provenance: Provenance;
}

/** An organisation or a person that takes part in a project; exactly one of the two ids is set. */
export interface ProjectParticipantRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly role: ProjectRole;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** A piece of research or development with a beginning and an end. */
export interface ProjectRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  readonly summary: LocalizedTexts;
  /** Null when it belongs to no programme. */
  readonly programmeId: string | null;
  readonly status: ProjectStatus;
  /** Oldest first; the last one is `status`. */
  readonly statusHistory: readonly StatusStepRow<ProjectStatus>[];
  /** Technology readiness level, 1 to 9; null when unknown. */
  readonly technologyReadinessLevel: number | null;
  readonly topicIds: readonly string[];
  /** The coordinator first. */
  readonly participants: readonly ProjectParticipantRow[];
  readonly period: Period;
  readonly provenance: Provenance;
}

/** A technology problem that its owner wants solved. Its budget is a `ChallengeBudgetRow`. */
export interface ChallengeRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  readonly description: LocalizedTexts;
  readonly ownerOrganisationId: string;
  /** Null when it belongs to no programme. */
  readonly programmeId: string | null;
  readonly topicIds: readonly string[];
  readonly status: ChallengeStatus;
  /** Oldest first; the last one is `status`. */
  readonly statusHistory: readonly StatusStepRow<ChallengeStatus>[];
  /** Last day on which experts can show interest; null for some drafts. */
  readonly deadlineOn: string | null;
  /** From the day it was written to the day it was settled; open while it is not. */
  readonly period: Period;
  readonly provenance: Provenance;
}

/** An organisation or a person at an event or a session; exactly one of the two ids is set. */
export interface ParticipationRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly role: ParticipationRole;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** A count of who came. */
export interface AttendanceRow {
  readonly id: string;
  readonly measure: AttendanceMeasure;
  readonly value: number;
  /** True when the source says "more than". */
  readonly isLowerBound: boolean;
  readonly provenance: Provenance;
}

/** A part of an event with a time, a place and speakers of its own. */
export interface EventSessionRow {
  readonly id: string;
  readonly titles: LocalizedTexts;
  /** The day in the time zone of the place; null when unknown. */
  readonly heldOn: string | null;
  /** ISO 8601 instants in UTC; both null when only the day is known. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** IANA name, such as `Asia/Tokyo`; null when unknown. */
  readonly timeZone: string | null;
  /** The room or building; may be empty. */
  readonly place: LocalizedTexts;
  readonly topicIds: readonly string[];
  readonly participations: readonly ParticipationRow[];
  readonly provenance: Provenance;
}

/** A meeting, forum or delegation visit. */
export interface EventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly titles: LocalizedTexts;
  readonly description: LocalizedTexts;
  /** The event it is a part of, such as a delegation visit; null when it stands alone. */
  readonly parentEventId: string | null;
  /** The programme it belongs to; null when there is none. */
  readonly programmeId: string | null;
  /** Null when no place is known. */
  readonly location: Location | null;
  readonly topicIds: readonly string[];
  readonly period: Period;
  readonly participations: readonly ParticipationRow[];
  /** In the order of the programme of the event; may be empty. */
  readonly sessions: readonly EventSessionRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly provenance: Provenance;
}

/** The value of a target's indicator on one day. */
export interface ObservationRow {
  readonly id: string;
  readonly observedOn: string;
  readonly value: number;
  readonly provenance: Provenance;
}

/** A value to be reached by a day. */
export interface TargetRow {
  readonly id: string;
  /** What is counted. */
  readonly indicator: LocalizedTexts;
  /** The unit of all its values, such as `STARTUP`. */
  readonly unit: string;
  /** Whose target it is; null when nobody's. */
  readonly organisationId: string | null;
  readonly programmeId: string | null;
  readonly baselineValue: number;
  readonly baselineOn: string;
  readonly targetValue: number;
  /** Last day on which the value may be reached. */
  readonly dueOn: string;
  /** Oldest first; the baseline is the first one. */
  readonly observations: readonly ObservationRow[];
  readonly provenance: Provenance;
}
