import { type ApplicationRow, type AwardRow, type CallRow, demonstration, sampleRows } from '@kakehashi/sample';
import type { BulkLoad, BulkLoader } from '@kakehashi/subgraph';
import { Applicant } from './applicant/applicant.entity';
import { applicantColumns } from './applicant/applicant.sample';
import { Application } from './application/application.entity';
import { applicationColumns, applicationTopicColumns } from './application/application.sample';
import { ApplicationTopic } from './application/application-topic.entity';
import { ApplicationPart } from './application-part/application-part.entity';
import { applicationPartColumns } from './application-part/application-part.sample';
import { Award } from './award/award.entity';
import { awardColumns, awardTopicColumns } from './award/award.sample';
import { AwardTopic } from './award/award-topic.entity';
import { AwardPerson } from './award-person/award-person.entity';
import { awardPersonColumns } from './award-person/award-person.sample';
import { AwardRecipient } from './award-recipient/award-recipient.entity';
import { awardRecipientColumns } from './award-recipient/award-recipient.sample';
import { Call } from './call/call.entity';
import { callColumns, callTopicColumns } from './call/call.sample';
import { CallTopic } from './call/call-topic.entity';
import { CallPart } from './call-part/call-part.entity';
import { callPartColumns } from './call-part/call-part.sample';
import { challengeBudgetColumns } from './challenge/challenge.sample';
import { ChallengeBudget } from './challenge/challenge-budget.entity';
import { commissionFeeColumns } from './commission/commission.sample';
import { CommissionFee } from './commission/commission-fee.entity';
import { Commitment } from './commitment/commitment.entity';
import { commitmentColumns } from './commitment/commitment.sample';
import { Decision } from './decision/decision.entity';
import { decisionColumns } from './decision/decision.sample';
import { ExchangeRate } from './exchange-rate/exchange-rate.entity';
import { exchangeRateColumns } from './exchange-rate/exchange-rate.sample';
import { FundingScheme } from './funding-scheme/funding-scheme.entity';
import { fundingSchemeColumns } from './funding-scheme/funding-scheme.sample';
import { Instalment } from './instalment/instalment.entity';
import { instalmentColumns } from './instalment/instalment.sample';
import { Milestone } from './milestone/milestone.entity';
import { milestoneColumns } from './milestone/milestone.sample';
import { organisationNames } from './organisation/organisation.sample';
import { Payment } from './payment/payment.entity';
import { paymentColumns } from './payment/payment.sample';
import { Review } from './review/review.entity';
import { reviewColumns } from './review/review.sample';
import { ApplicationStatusChange } from './status-change/application-status-change.entity';
import { AwardStatusChange } from './status-change/award-status-change.entity';
import { CallStatusChange } from './status-change/call-status-change.entity';
import { statusColumns } from './status-change/status-change.sample';

/** A table that one kind of row of the sample fills. */
type Filling<R> = Pick<BulkLoad<R>, 'label' | 'entity' | 'rowsOf' | 'key'>;

const fromCall: readonly Filling<CallRow>[] = [
  { label: 'calls', entity: Call, rowsOf: (row) => [callColumns(row)] },
  { label: 'call parts', entity: CallPart, rowsOf: callPartColumns },
  { label: 'call topics', entity: CallTopic, rowsOf: callTopicColumns, key: ['call_id', 'topic_id'] },
  { label: 'call statuses', entity: CallStatusChange, rowsOf: statusColumns('call_id') },
];

const fromApplication: readonly Filling<ApplicationRow>[] = [
  { label: 'applications', entity: Application, rowsOf: (row) => [applicationColumns(row)] },
  { label: 'applicants', entity: Applicant, rowsOf: applicantColumns },
  { label: 'application parts', entity: ApplicationPart, rowsOf: applicationPartColumns },
  { label: 'reviews', entity: Review, rowsOf: reviewColumns },
  { label: 'decisions', entity: Decision, rowsOf: decisionColumns },
  { label: 'application statuses', entity: ApplicationStatusChange, rowsOf: statusColumns('application_id') },
  {
    label: 'application topics',
    entity: ApplicationTopic,
    rowsOf: applicationTopicColumns,
    key: ['application_id', 'topic_id'],
  },
];

const fromAward = (nameOf: (organisationId: string) => string | null): readonly Filling<AwardRow>[] => [
  { label: 'awards', entity: Award, rowsOf: (row) => [awardColumns(row)] },
  { label: 'award recipients', entity: AwardRecipient, rowsOf: (row) => awardRecipientColumns(row, nameOf) },
  { label: 'award people', entity: AwardPerson, rowsOf: awardPersonColumns },
  { label: 'commitments', entity: Commitment, rowsOf: (row) => commitmentColumns(row, nameOf) },
  { label: 'milestones', entity: Milestone, rowsOf: milestoneColumns },
  { label: 'instalments', entity: Instalment, rowsOf: instalmentColumns },
  { label: 'payments', entity: Payment, rowsOf: paymentColumns },
  { label: 'award statuses', entity: AwardStatusChange, rowsOf: statusColumns('award_id') },
  { label: 'award topics', entity: AwardTopic, rowsOf: awardTopicColumns, key: ['award_id', 'topic_id'] },
];

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.load({
    label: 'funding schemes',
    entity: FundingScheme,
    ...sampleRows('fundingSchemes', made),
    rowsOf: (row) => [fundingSchemeColumns(row)],
  });
  await loader.load({
    label: 'exchange rates',
    entity: ExchangeRate,
    ...sampleRows('exchangeRates', made),
    rowsOf: (row) => [exchangeRateColumns(row)],
  });
  // Nested rows are made anew for each table, so that memory stays flat.
  for (const filling of fromCall) await loader.load({ ...filling, ...sampleRows('calls', made) });
  for (const filling of fromApplication) await loader.load({ ...filling, ...sampleRows('applications', made) });
  for (const filling of fromAward(organisationNames(made)))
    await loader.load({ ...filling, ...sampleRows('awards', made) });
  await loader.load({
    label: 'challenge budgets',
    entity: ChallengeBudget,
    ...sampleRows('challengeBudgets', made),
    rowsOf: (row) => [challengeBudgetColumns(row)],
  });
  await loader.load({
    label: 'commission fees',
    entity: CommissionFee,
    ...sampleRows('commissionFees', made),
    rowsOf: (row) => [commissionFeeColumns(row)],
  });
}
