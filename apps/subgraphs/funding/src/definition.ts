import { join } from 'node:path';
import { combineHandlers, PersonCopy1760410000000, personCopy, type SubgraphDefinition } from '@kakehashi/subgraph';
import { Funding1760000000000 } from '../migrations/1760000000000-funding';
import { FundingListOrder1760100000001 } from '../migrations/1760100000001-list-order';
import { ThreeSixtyGiving1760100000012 } from '../migrations/1760100000012-three-sixty-giving';
import { OrganisationByRor1760100100001 } from '../migrations/1760100100001-organisation-by-ror';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { FundingApplications1760120000000 } from '../migrations/1760120000000-funding-applications';
import { FundingListOrderOfNewLists1760120000050 } from '../migrations/1760120000050-list-order-of-new-lists';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { CallsAndDecisions1760330000000 } from '../migrations/1760330000000-calls-and-decisions';
import { AwardActions1760340000000 } from '../migrations/1760340000000-award-actions';
import { ChallengeOwners1760340000001 } from '../migrations/1760340000001-challenge-owners';
import { FundingCopies1760400000001 } from '../migrations/1760400000001-copies';
import { AwaitedDays1760500000021 } from '../migrations/1760500000021-awaited-days';
import { OutcomeCopies1760500000031 } from '../migrations/1760500000031-outcome-copies';
import { FundingRetrieval1760500000054 } from '../migrations/1760500000054-retrieval';
import { Applicant } from './applicant/applicant.entity';
import { Application } from './application/application.entity';
import { applicationHistory } from './application/application.history';
import { ApplicationTopic } from './application/application-topic.entity';
import { ApplicationPart } from './application-part/application-part.entity';
import { Award } from './award/award.entity';
import { awardHistory } from './award/award.history';
import { awardOriginal } from './award/award.original';
import { awardStatistics } from './award/award.statistics';
import { AwardTopic } from './award/award-topic.entity';
import { AwardPerson } from './award-person/award-person.entity';
import { AwardRecipient } from './award-recipient/award-recipient.entity';
import { closeCalls } from './call/call.clock';
import { Call } from './call/call.entity';
import { callHistory } from './call/call.history';
import { CallTopic } from './call/call-topic.entity';
import { CallPart } from './call-part/call-part.entity';
import { challengeEvents } from './challenge/challenge.events';
import { ChallengeBudget } from './challenge/challenge-budget.entity';
import { ChallengeOwner } from './challenge/challenge-owner.entity';
import { commissionCopy } from './commission/commission.copy';
import { commissionEvents } from './commission/commission.events';
import { CommissionFee } from './commission/commission-fee.entity';
import { Commitment } from './commitment/commitment.entity';
import { Decision } from './decision/decision.entity';
import { ExchangeRate } from './exchange-rate/exchange-rate.entity';
import { importExchangeRatesFile } from './exchange-rate/exchange-rate.import';
import { FundingScheme } from './funding-scheme/funding-scheme.entity';
import { dueInstalments } from './instalment/instalment.clock';
import { Instalment } from './instalment/instalment.entity';
import { Milestone } from './milestone/milestone.entity';
import { organisationCopy } from './organisation/organisation.copy';
import { outcomeCopy } from './outcome/outcome.copy';
import { createOutcomeCostReader } from './outcome/outcome-cost-rows';
import { Payment } from './payment/payment.entity';
import { personEvents } from './person/person.events';
import { PersonOrganisation } from './person-organisation/person-organisation.entity';
import { personOrganisationEvents } from './person-organisation/person-organisation.events';
import { Review } from './review/review.entity';
import { ReviewAssignment } from './review-assignment/review-assignment.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { importGrantsFile } from './three-sixty-giving/grant.import';
import { threeSixtyGivingStream } from './three-sixty-giving/three-sixty-giving.export';
import { topicCopy } from './topic/topic.copy';

/** The funding subgraph. */
export const funding: SubgraphDefinition = {
  name: 'funding',
  port: 4104,
  folder: join(__dirname, '../..'),
  entities: [
    FundingScheme,
    Call,
    CallTopic,
    CallPart,
    callHistory.Change,
    Application,
    ApplicationTopic,
    Applicant,
    ApplicationPart,
    applicationHistory.Change,
    ReviewAssignment,
    Review,
    Decision,
    Award,
    AwardTopic,
    AwardRecipient,
    AwardPerson,
    awardHistory.Change,
    Commitment,
    Milestone,
    Instalment,
    Payment,
    ChallengeBudget,
    ChallengeOwner,
    CommissionFee,
    ExchangeRate,
    PersonOrganisation,
  ],
  migrations: [
    Funding1760000000000,
    FundingListOrder1760100000001,
    ThreeSixtyGiving1760100000012,
    OrganisationByRor1760100100001,
    SearchKeys1760100500000,
    FundingApplications1760120000000,
    FundingListOrderOfNewLists1760120000050,
    StatusTables1760200000000,
    CallsAndDecisions1760330000000,
    AwardActions1760340000000,
    ChallengeOwners1760340000001,
    FundingCopies1760400000001,
    PersonCopy1760410000000,
    OutcomeCopies1760500000031,
    AwaitedDays1760500000021,
    FundingRetrieval1760500000054,
  ],
  ...schemaParts,
  // Which challenges are published is known elsewhere; what a draft would pay is nobody's business. What has a scope is not
  // told, nor who reviews.
  unpublished: [
    { entity: ChallengeBudget },
    { entity: Review },
    { entity: ReviewAssignment },
    { entity: PersonOrganisation },
    { entity: ChallengeOwner },
    { entity: Application, columns: ['abstract'] },
  ],
  clock: [closeCalls, dueInstalments],
  workers: [awardStatistics.createReader, createOutcomeCostReader],
  copies: [organisationCopy, personCopy, topicCopy, outcomeCopy, commissionCopy],
  originals: [awardOriginal],
  loadSample,
  streams: { 'exports/360giving': threeSixtyGivingStream },
  consumes: combineHandlers(challengeEvents, commissionEvents, personOrganisationEvents, personEvents),
  imports: { '360giving': importGrantsFile, 'exchange-rates': importExchangeRatesFile },
};
