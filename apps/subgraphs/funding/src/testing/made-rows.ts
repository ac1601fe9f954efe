import { createId, fillCopy, upsertRows } from '@kakehashi/database';
import type {
  ApplicationPartRow,
  ApplicationRow,
  AwardRow,
  CallPartRow,
  CallRow,
  CommitmentRow,
  ExchangeRateRow,
  LocalizedTexts,
  Provenance,
} from '@kakehashi/sample';
import { personCopy } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { Applicant } from '../applicant/applicant.entity';
import { applicantColumns } from '../applicant/applicant.sample';
import { Application } from '../application/application.entity';
import { applicationColumns } from '../application/application.sample';
import { ApplicationPart } from '../application-part/application-part.entity';
import { applicationPartColumns } from '../application-part/application-part.sample';
import { Award } from '../award/award.entity';
import { awardColumns, awardTopicColumns } from '../award/award.sample';
import { AwardTopic } from '../award/award-topic.entity';
import { AwardPerson } from '../award-person/award-person.entity';
import { awardPersonColumns } from '../award-person/award-person.sample';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { awardRecipientColumns } from '../award-recipient/award-recipient.sample';
import { Call } from '../call/call.entity';
import { callColumns } from '../call/call.sample';
import { CallPart } from '../call-part/call-part.entity';
import { callPartColumns } from '../call-part/call-part.sample';
import { Commitment } from '../commitment/commitment.entity';
import { commitmentColumns } from '../commitment/commitment.sample';
import { Decision } from '../decision/decision.entity';
import { decisionColumns } from '../decision/decision.sample';
import { ExchangeRate } from '../exchange-rate/exchange-rate.entity';
import { exchangeRateColumns } from '../exchange-rate/exchange-rate.sample';
import { Review } from '../review/review.entity';
import { reviewColumns } from '../review/review.sample';

/** The provenance of rows that a test makes. */
export const MADE_FOR_TEST: Provenance = {
  source: 'TEST',
  sourceUrl: null,
  retrievedAt: null,
  assertedBy: null,
  note: null,
};

/** An id that no row has. */
export const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

/** A commitment of an amount in minor units; by a funder of its own unless told. */
export function commitment(amountMinor: string, currency: string, funderOrganisationId = createId()): CommitmentRow {
  return {
    id: createId(),
    funderOrganisationId,
    money: { amountMinor, currency },
    instalments: [],
    provenance: MADE_FOR_TEST,
  };
}

/** A part of a call without rules; by a funder of its own unless told. */
export function callPart(given: Partial<CallPartRow> & Pick<CallPartRow, 'currency'>): CallPartRow {
  return {
    id: createId(),
    funderOrganisationId: createId(),
    budget: null,
    rules: [],
    overheadCapPercent: null,
    eligibility: { countryCodes: [], careerStages: [], organisationKinds: [], maximumMonths: null },
    provenance: MADE_FOR_TEST,
    ...given,
  };
}

/** Has people be shown to everybody. */
export async function showPeople(database: DataSource, ids: readonly (string | null)[]): Promise<void> {
  const rows = ids.flatMap((id) => (id === null ? [] : [{ id, visibility: 'PUBLIC' }]));
  await fillCopy(database, personCopy, rows);
}

/** Writes an award with all that belongs to it, its people shown to everybody, and returns its row. */
export async function writeAward(database: DataSource, given: Partial<AwardRow> = {}): Promise<AwardRow> {
  const id = createId();
  const row: AwardRow = {
    id,
    awardNumber: `TEST-${id}`,
    titles: [{ lang: 'en', value: 'An award of a test', kind: 'PRIMARY' }],
    fundingSchemeId: createId(),
    callId: null,
    applicationId: null,
    projectId: null,
    programmeId: null,
    topicIds: [],
    recipients: [],
    people: [],
    commitments: [],
    decidedOn: '2001-01-01',
    period: { from: null, to: null, precision: 'DAY' },
    status: 'ACTIVE',
    milestones: [],
    statusHistory: [],
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(database.manager, Award, [awardColumns(row)]);
  await upsertRows(database.manager, AwardTopic, awardTopicColumns(row), { key: ['award_id', 'topic_id'] });
  await upsertRows(
    database.manager,
    AwardRecipient,
    awardRecipientColumns(row, () => 'A body'),
  );
  await upsertRows(database.manager, AwardPerson, awardPersonColumns(row));
  await showPeople(
    database,
    row.people.map(({ personId }) => personId),
  );
  await upsertRows(
    database.manager,
    Commitment,
    commitmentColumns(row, () => 'A funder'),
  );
  return row;
}

/** A part of an application to a funder of its own, unless told. */
export function applicationPart(given: Partial<ApplicationPartRow> = {}): ApplicationPartRow {
  return {
    id: createId(),
    funderOrganisationId: createId(),
    callPartId: null,
    requested: { amountMinor: '2150000000', currency: 'VND' },
    eligibility: 'PENDING',
    eligibilityNote: [],
    status: 'SUBMITTED',
    reviews: [],
    awaitedReviews: [],
    decision: null,
    provenance: MADE_FOR_TEST,
    ...given,
  };
}

/** Writes an application with all that belongs to it, its applicants shown to everybody, and returns its row. */
export async function writeApplication(
  database: DataSource,
  given: Partial<ApplicationRow> = {},
): Promise<ApplicationRow> {
  const row: ApplicationRow = {
    id: createId(),
    titles: [{ lang: 'en', value: 'An application of a test', kind: 'PRIMARY' }],
    abstract: [],
    fundingSchemeId: createId(),
    callId: null,
    projectId: null,
    topicIds: [],
    applicants: [],
    parts: [],
    submittedOn: '2001-01-01',
    durationMonths: 36,
    status: 'SUBMITTED',
    statusHistory: [],
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(database.manager, Application, [applicationColumns(row)]);
  await upsertRows(database.manager, Applicant, applicantColumns(row));
  await showPeople(
    database,
    row.applicants.map(({ personId }) => personId),
  );
  await upsertRows(database.manager, ApplicationPart, applicationPartColumns(row));
  await upsertRows(database.manager, Review, reviewColumns(row));
  await upsertRows(database.manager, Decision, decisionColumns(row));
  return row;
}

/** Writes a call and returns its row. */
export async function writeCall(database: DataSource, given: Partial<CallRow> = {}): Promise<CallRow> {
  const row: CallRow = {
    id: createId(),
    titles: [{ lang: 'en', value: 'A call of a test', kind: 'PRIMARY' }],
    fundingSchemeId: createId(),
    programmeId: null,
    parts: [],
    topicIds: [],
    opensOn: '2001-01-01',
    closesOn: '2001-02-01',
    closesAt: null,
    timeZone: null,
    decisionDueOn: null,
    decidedOn: null,
    status: 'OPEN',
    statusHistory: [],
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(database.manager, Call, [callColumns(row)]);
  await upsertRows(database.manager, CallPart, callPartColumns(row));
  return row;
}

/** Writes rates given as `2001-01-01 1 USD = 100 JPY`. */
export async function writeRates(database: DataSource, ...rates: readonly string[]): Promise<void> {
  const rows = rates.map((text): ExchangeRateRow => {
    const [rateOn = '', , base = '', , rate = '', quote = ''] = text.split(' ');
    return { id: createId(), rateOn, base, quote, rate, provenance: MADE_FOR_TEST };
  });
  await upsertRows(database.manager, ExchangeRate, rows.map(exchangeRateColumns));
}

/** The titles of a thing in three languages. */
export function titles(vi: string, ja: string, en: string): LocalizedTexts {
  return Object.entries({ vi, ja, en }).map(([lang, value]) => ({ lang, value, kind: 'PRIMARY' }));
}
