import {
  copiedCommission,
  copiedOrganisation,
  copiedOutcome,
  copiedPerson,
  copiedTopic,
  demonstration,
  sampleRows,
} from '@kakehashi/sample';
import { type BulkLoader, personCopy } from '@kakehashi/subgraph';
import { Applicant } from './applicant/applicant.entity';
import { applicantColumns } from './applicant/applicant.sample';
import { Application } from './application/application.entity';
import { applicationHistory } from './application/application.history';
import { applicationColumns, applicationTopicColumns } from './application/application.sample';
import { ApplicationTopic } from './application/application-topic.entity';
import { ApplicationPart } from './application-part/application-part.entity';
import { applicationPartColumns } from './application-part/application-part.sample';
import { Award } from './award/award.entity';
import { awardHistory } from './award/award.history';
import { awardColumns, awardTopicColumns } from './award/award.sample';
import { AwardTopic } from './award/award-topic.entity';
import { AwardPerson } from './award-person/award-person.entity';
import { awardPersonColumns } from './award-person/award-person.sample';
import { AwardRecipient } from './award-recipient/award-recipient.entity';
import { awardRecipientColumns } from './award-recipient/award-recipient.sample';
import { Call } from './call/call.entity';
import { callHistory } from './call/call.history';
import { callColumns, callTopicColumns } from './call/call.sample';
import { CallTopic } from './call/call-topic.entity';
import { CallPart } from './call-part/call-part.entity';
import { callPartColumns } from './call-part/call-part.sample';
import { challengeBudgetColumns, challengeOwnerColumns } from './challenge/challenge.sample';
import { ChallengeBudget } from './challenge/challenge-budget.entity';
import { ChallengeOwner } from './challenge/challenge-owner.entity';
import { commissionCopy } from './commission/commission.copy';
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
import { organisationCopy } from './organisation/organisation.copy';
import { organisationNames } from './organisation/organisation.sample';
import { outcomeCopy } from './outcome/outcome.copy';
import { Payment } from './payment/payment.entity';
import { paymentColumns } from './payment/payment.sample';
import { PersonOrganisation } from './person-organisation/person-organisation.entity';
import { personOrganisationColumns } from './person-organisation/person-organisation.sample';
import { Review } from './review/review.entity';
import { reviewColumns } from './review/review.sample';
import { ReviewAssignment } from './review-assignment/review-assignment.entity';
import { reviewAssignmentColumns } from './review-assignment/review-assignment.sample';
import { topicCopy } from './topic/topic.copy';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.fill({ ...sampleRows('people', made), copy: personCopy, rowOf: copiedPerson });
  await loader.fill({ ...sampleRows('organisations', made), copy: organisationCopy, rowOf: copiedOrganisation });
  await loader.fill({ ...sampleRows('topics', made), copy: topicCopy, rowOf: copiedTopic });
  await loader.fill({ ...sampleRows('outcomes', made), copy: outcomeCopy, rowOf: copiedOutcome });
  await loader.fill({ ...sampleRows('commissions', made), copy: commissionCopy, rowOf: copiedCommission });
  await loader.load({
    ...sampleRows('fundingSchemes', made),
    tables: [{ entity: FundingScheme, rowsOf: (row) => [fundingSchemeColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('exchangeRates', made),
    tables: [{ entity: ExchangeRate, rowsOf: (row) => [exchangeRateColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('affiliations', made),
    tables: [{ entity: PersonOrganisation, rowsOf: (row) => [personOrganisationColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('challenges', made),
    tables: [{ entity: ChallengeOwner, rowsOf: challengeOwnerColumns }],
  });
  await loader.load({
    ...sampleRows('calls', made),
    tables: [
      { entity: Call, rowsOf: (row) => [callColumns(row)] },
      { entity: CallPart, rowsOf: callPartColumns },
      { entity: CallTopic, rowsOf: callTopicColumns },
      { entity: callHistory.Change, rowsOf: callHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('applications', made),
    tables: [
      { entity: Application, rowsOf: (row) => [applicationColumns(row)] },
      { entity: Applicant, rowsOf: applicantColumns },
      { entity: ApplicationPart, rowsOf: applicationPartColumns },
      { entity: ReviewAssignment, rowsOf: reviewAssignmentColumns },
      { entity: Review, rowsOf: reviewColumns },
      { entity: Decision, rowsOf: decisionColumns },
      { entity: applicationHistory.Change, rowsOf: applicationHistory.columns },
      { entity: ApplicationTopic, rowsOf: applicationTopicColumns },
    ],
  });
  const nameOf = organisationNames(made);
  await loader.load({
    ...sampleRows('awards', made),
    tables: [
      { entity: Award, rowsOf: (row) => [awardColumns(row)] },
      { entity: AwardRecipient, rowsOf: (row) => awardRecipientColumns(row, nameOf) },
      { entity: AwardPerson, rowsOf: awardPersonColumns },
      { entity: Commitment, rowsOf: (row) => commitmentColumns(row, nameOf) },
      { entity: Milestone, rowsOf: milestoneColumns },
      { entity: Instalment, rowsOf: instalmentColumns },
      { entity: Payment, rowsOf: paymentColumns },
      { entity: awardHistory.Change, rowsOf: awardHistory.columns },
      { entity: AwardTopic, rowsOf: awardTopicColumns },
    ],
  });
  await loader.load({
    ...sampleRows('challengeBudgets', made),
    tables: [{ entity: ChallengeBudget, rowsOf: (row) => [challengeBudgetColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('commissionFees', made),
    tables: [{ entity: CommissionFee, rowsOf: (row) => [commissionFeeColumns(row)] }],
  });
}
