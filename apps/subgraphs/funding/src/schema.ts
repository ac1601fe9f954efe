import type { SchemaParts } from '@kakehashi/subgraph';
import { ApplicantResolver } from './applicant/applicant.resolver';
import { applicationActions } from './application/application.action';
import { applicationHistory } from './application/application.history';
import { applicationReference } from './application/application.reference';
import { ApplicationResolver } from './application/application.resolver';
import { applicationStepActions } from './application/application-step.action';
import { applicationPartActions } from './application-part/application-part.action';
import { applicationPartReference } from './application-part/application-part.reference';
import { ApplicationPartResolver } from './application-part/application-part.resolver';
import { awardActions } from './award/award.action';
import { awardHistory } from './award/award.history';
import { awardReference } from './award/award.reference';
import { AwardResolver } from './award/award.resolver';
import { awardStatistics } from './award/award.statistics';
import { directAwardActions } from './award/award-direct.action';
import { awardStepActions } from './award/award-step.action';
import { AwardPersonResolver } from './award-person/award-person.resolver';
import { AwardRecipientResolver } from './award-recipient/award-recipient.resolver';
import { BlockedPartResolver } from './blocked-part/blocked-part.resolver';
import { CallBudgetUseResolver } from './budget-use/budget-use.resolver';
import { callActions } from './call/call.action';
import { callHistory } from './call/call.history';
import { callReference } from './call/call.reference';
import { CallResolver } from './call/call.resolver';
import { callStepActions } from './call/call-step.action';
import { callPartActions } from './call-part/call-part.action';
import { callPartReference } from './call-part/call-part.reference';
import { CallPartResolver } from './call-part/call-part.resolver';
import { CallProgressResolver } from './call-progress/call-progress.resolver';
import { ChallengeResolver } from './challenge/challenge.resolver';
import { Challenge } from './challenge/challenge.stub';
import { challengeBudgetActions } from './challenge/challenge-budget.action';
import { ChallengeBudgetResolver } from './challenge/challenge-budget.resolver';
import { CoFundingResolver } from './co-funding/co-funding.resolver';
import { CommissionResolver } from './commission/commission.resolver';
import { Commission } from './commission/commission.stub';
import { commitmentActions } from './commitment/commitment.action';
import { CommitmentResolver } from './commitment/commitment.resolver';
import { decisionActions } from './decision/decision.action';
import { DecisionResolver } from './decision/decision.resolver';
import { exchangeRateActions } from './exchange-rate/exchange-rate.action';
import { exchangeRateReference } from './exchange-rate/exchange-rate.reference';
import { ExchangeRateResolver } from './exchange-rate/exchange-rate.resolver';
import { fundingSchemeActions } from './funding-scheme/funding-scheme.action';
import { fundingSchemeReference } from './funding-scheme/funding-scheme.reference';
import { FundingSchemeResolver } from './funding-scheme/funding-scheme.resolver';
import { holdings } from './holdings';
import { instalmentReference } from './instalment/instalment.reference';
import { InstalmentResolver } from './instalment/instalment.resolver';
import { milestoneActions } from './milestone/milestone.action';
import { milestoneReference } from './milestone/milestone.reference';
import { MilestoneResolver } from './milestone/milestone.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { OutcomeMoneyResolver, OutcomeResolver } from './outcome/outcome.resolver';
import { Outcome } from './outcome/outcome.stub';
import { OutcomeCostResolver } from './outcome/outcome-cost.resolver';
import { paymentActions } from './payment/payment.action';
import { paymentReference } from './payment/payment.reference';
import { PaymentResolver } from './payment/payment.resolver';
import { PersonResolver } from './person/person.resolver';
import { ProgrammeResolver } from './programme/programme.resolver';
import { ProjectResolver } from './project/project.resolver';
import { reviewActions } from './review/review.action';
import { reviewAssignmentActions } from './review-assignment/review-assignment.action';
import { ReviewAssignmentResolver } from './review-assignment/review-assignment.resolver';
import {
  CallReviewComparisonResolver,
  DivergentApplicationResolver,
  ReviewComparisonOfCallResolver,
  ReviewComparisonResolver,
} from './review-comparison/review-comparison.resolver';

/** Every slice of this subgraph: what it owns, then what it adds to others. */
export const schemaParts: SchemaParts = {
  resolvers: [
    FundingSchemeResolver,
    CallResolver,
    callHistory.Resolver,
    CallPartResolver,
    ApplicationResolver,
    applicationHistory.Resolver,
    ApplicantResolver,
    ApplicationPartResolver,
    BlockedPartResolver,
    CallBudgetUseResolver,
    CallProgressResolver,
    ReviewComparisonResolver,
    ReviewComparisonOfCallResolver,
    CallReviewComparisonResolver,
    DivergentApplicationResolver,
    ReviewAssignmentResolver,
    DecisionResolver,
    AwardResolver,
    awardHistory.Resolver,
    awardStatistics.Resolver,
    AwardRecipientResolver,
    AwardPersonResolver,
    CommitmentResolver,
    MilestoneResolver,
    InstalmentResolver,
    PaymentResolver,
    ExchangeRateResolver,
    OrganisationResolver,
    PersonResolver,
    ProgrammeResolver,
    ProjectResolver,
    ChallengeResolver,
    ChallengeBudgetResolver,
    CommissionResolver,
    OutcomeResolver,
    OutcomeMoneyResolver,
    OutcomeCostResolver,
    CoFundingResolver,
  ],
  holdings,
  references: [
    fundingSchemeReference,
    callReference,
    callPartReference,
    applicationReference,
    applicationPartReference,
    awardReference,
    milestoneReference,
    instalmentReference,
    paymentReference,
    exchangeRateReference,
  ],
  actions: [
    ...fundingSchemeActions,
    ...callActions,
    ...callStepActions,
    ...callPartActions,
    ...applicationActions,
    ...applicationStepActions,
    ...applicationPartActions,
    ...reviewAssignmentActions,
    ...reviewActions,
    ...decisionActions,
    ...awardActions,
    ...directAwardActions,
    ...awardStepActions,
    ...commitmentActions,
    ...milestoneActions,
    ...paymentActions,
    ...exchangeRateActions,
    ...challengeBudgetActions,
  ],
  extendedOnly: [Challenge, Commission, Outcome],
};
