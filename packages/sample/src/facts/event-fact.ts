import { between, UNKNOWN_PERIOD } from '../periods';
import type { AttendanceRow, EventRow, ParticipationRow } from '../rows';
import { sampleId } from '../sample-id';
import { vietnamInvestmentReview } from '../sources';
import type { Provenance } from '../values';
import type { AttendanceMeasure, ParticipationRole } from '../vocabulary';
import { eventId, organisationId, personId } from './identifiers';

/** Some day of October 2025. */
export const DURING_OCTOBER = between('2025-10-01', '2025-11-01', 'MONTH');

/** Who took part. */
type Who = { readonly organisation: string } | { readonly person: string };

/** That an organisation or a person took part. */
export const participation = (
  event: string,
  who: Who,
  role: ParticipationRole,
  provenance: Provenance,
): ParticipationRow => ({
  id: sampleId('participation', `${event}/${'person' in who ? who.person : who.organisation}`),
  organisationId: 'organisation' in who ? organisationId(who.organisation) : null,
  personId: 'person' in who ? personId(who.person) : null,
  role,
  period: UNKNOWN_PERIOD,
  provenance,
});

/** A figure of which the source says "more than". */
export const moreThan = (event: string, measure: AttendanceMeasure, value: number): AttendanceRow => ({
  id: sampleId('attendance', `${event}/${measure}`),
  measure,
  value,
  isLowerBound: true,
  provenance: vietnamInvestmentReview(),
});

/** What a fact about an event must say. */
type EventStatement = Pick<EventRow, 'kind' | 'titles' | 'location' | 'period' | 'provenance'> & Partial<EventRow>;

/** Completes a statement about an event: it stands alone, and nothing is known about the rest. */
export const event = (slug: string, statement: EventStatement): EventRow => ({
  id: eventId(slug),
  description: [],
  parentEventId: null,
  programmeId: null,
  topicIds: [],
  participations: [],
  sessions: [],
  attendance: [],
  ...statement,
});
