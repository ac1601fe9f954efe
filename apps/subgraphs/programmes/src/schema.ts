import type { SchemaParts } from '@kakehashi/subgraph';
import { AgreementResolver } from './agreement/agreement.resolver';
import { AwardResolver } from './award/award.resolver';
import { challengeActions } from './challenge/challenge.action';
import { challengeHistory } from './challenge/challenge.history';
import { challengeReference } from './challenge/challenge.reference';
import { ChallengeResolver } from './challenge/challenge.resolver';
import { commissionActions } from './commission/commission.action';
import { commissionHistory } from './commission/commission.history';
import { commissionReference } from './commission/commission.reference';
import { CommissionResolver } from './commission/commission.resolver';
import { CommissionProposalResolver } from './commission/commission-proposal.resolver';
import { eventActions } from './event/event.action';
import { eventReference } from './event/event.reference';
import { EventResolver } from './event/event.resolver';
import { eventStatistics } from './event/event.statistics';
import { eventSessionActions } from './event-session/event-session.action';
import { eventSessionReference } from './event-session/event-session.reference';
import { EventSessionResolver } from './event-session/event-session.resolver';
import { holdings } from './holdings';
import { interestActions } from './interest/interest.action';
import { interestHistory } from './interest/interest.history';
import { interestReference } from './interest/interest.reference';
import { InterestResolver } from './interest/interest.resolver';
import { introductionActions } from './introduction/introduction.action';
import { introductionReference } from './introduction/introduction.reference';
import { IntroductionResolver } from './introduction/introduction.resolver';
import { IntroductionPartyResolver } from './introduction/introduction-party.resolver';
import { CollaborationEdgeResolver, CollaborationNetworkResolver } from './network/collaboration-network.resolver';
import {
  CollaborationHopResolver,
  CollaborationLinkResolver,
  ShortestPathsResolver,
} from './network/shortest-paths.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { outcomeActions } from './outcome/outcome.action';
import { outcomeReference } from './outcome/outcome.reference';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { outcomeStatistics } from './outcome/outcome.statistics';
import { OutcomeContributorResolver } from './outcome/outcome-contributor.resolver';
import { participationActions } from './participation/participation.action';
import { ParticipationResolver } from './participation/participation.resolver';
import { PersonResolver } from './person/person.resolver';
import { placementActions } from './placement/placement.action';
import { placementHistory } from './placement/placement.history';
import { placementReference } from './placement/placement.reference';
import { PlacementResolver } from './placement/placement.resolver';
import { placementStatistics } from './placement/placement.statistics';
import { programmeActions } from './programme/programme.action';
import { programmeReference } from './programme/programme.reference';
import { ProgrammeResolver } from './programme/programme.resolver';
import { programmeStatistics } from './programme/programme.statistics';
import { ProgrammeOrganisationResolver } from './programme/programme-organisation.resolver';
import { projectActions } from './project/project.action';
import { projectHistory } from './project/project.history';
import { projectReference } from './project/project.reference';
import { ProjectResolver } from './project/project.resolver';
import { projectStatistics } from './project/project.statistics';
import { ChallengeSuggestionResolver } from './suggestion/challenge-suggestion.resolver';
import { targetActions } from './target/target.action';
import { targetReference } from './target/target.reference';
import { TargetResolver } from './target/target.resolver';
import { topicActions } from './topic/topic.action';
import { topicReference } from './topic/topic.reference';
import { TopicResolver } from './topic/topic.resolver';
import { TopicSubjectsResolver } from './topic/topic-subjects.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [
    TopicResolver,
    TopicSubjectsResolver,
    ProgrammeResolver,
    programmeStatistics.Resolver,
    ProgrammeOrganisationResolver,
    ProjectResolver,
    projectStatistics.Resolver,
    projectHistory.Resolver,
    ChallengeResolver,
    challengeHistory.Resolver,
    InterestResolver,
    interestHistory.Resolver,
    CommissionResolver,
    commissionHistory.Resolver,
    CommissionProposalResolver,
    EventResolver,
    eventStatistics.Resolver,
    EventSessionResolver,
    ParticipationResolver,
    PlacementResolver,
    placementStatistics.Resolver,
    placementHistory.Resolver,
    IntroductionResolver,
    IntroductionPartyResolver,
    OutcomeResolver,
    outcomeStatistics.Resolver,
    OutcomeContributorResolver,
    TargetResolver,
    PersonResolver,
    ChallengeSuggestionResolver,
    OrganisationResolver,
    AgreementResolver,
    AwardResolver,
    ShortestPathsResolver,
    CollaborationHopResolver,
    CollaborationLinkResolver,
    CollaborationNetworkResolver,
    CollaborationEdgeResolver,
  ],
  actions: [
    ...challengeActions,
    ...interestActions,
    ...commissionActions,
    ...placementActions,
    ...introductionActions,
    ...outcomeActions,
    ...targetActions,
    ...programmeActions,
    ...projectActions,
    ...participationActions,
    ...eventActions,
    ...eventSessionActions,
    ...topicActions,
  ],
  holdings,
  references: [
    topicReference,
    programmeReference,
    projectReference,
    challengeReference,
    interestReference,
    commissionReference,
    eventReference,
    eventSessionReference,
    placementReference,
    introductionReference,
    outcomeReference,
    targetReference,
  ],
};
