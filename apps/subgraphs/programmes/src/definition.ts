import { join } from 'node:path';
import { PersonCopy1760410000000, personCopy, type SubgraphDefinition } from '@kakehashi/subgraph';
import { Programmes1760000000000 } from '../migrations/1760000000000-programmes';
import { ProgrammesListOrder1760100000001 } from '../migrations/1760100000001-list-order';
import { TopicDescription1760100000011 } from '../migrations/1760100000011-topic-description';
import { Cooperation1760100000040 } from '../migrations/1760100000040-cooperation';
import { SessionsAndStatuses1760100000041 } from '../migrations/1760100000041-sessions-and-statuses';
import { ProgrammesListOrderOfNewLists1760100000050 } from '../migrations/1760100000050-list-order-of-new-lists';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { PublishedChallenges1760310000000 } from '../migrations/1760310000000-published-challenges';
import { InterestsAndCommissions1760310000001 } from '../migrations/1760310000001-interests-and-commissions';
import { DeadlineZones1760310000002 } from '../migrations/1760310000002-deadline-zones';
import { StaysApart1760320000000 } from '../migrations/1760320000000-stays-apart';
import { ObservationsOnceADay1760320000001 } from '../migrations/1760320000001-observations-once-a-day';
import { MatchingWeights1760390000000 } from '../migrations/1760390000000-matching-weights';
import { ProgrammesCopies1760400000001 } from '../migrations/1760400000001-copies';
import { OpenChallenge1760500000012 } from '../migrations/1760500000012-open-challenge';
import { AwardCopy1760500000032 } from '../migrations/1760500000032-award-copy';
import { Ties1760500000041 } from '../migrations/1760500000041-ties';
import { AffiliationTies1760500000042 } from '../migrations/1760500000042-affiliation-ties';
import { ProgrammesRetrieval1760500000053 } from '../migrations/1760500000053-retrieval';
import { affiliationCopy } from './affiliation/affiliation.copy';
import { awardCopy } from './award/award.copy';
import { expireChallenges } from './challenge/challenge.clock';
import { Challenge } from './challenge/challenge.entity';
import { challengeHistory } from './challenge/challenge.history';
import { ChallengeTopic } from './challenge/challenge-topic.entity';
import { Commission } from './commission/commission.entity';
import { commissionHistory } from './commission/commission.history';
import { commissionOriginal } from './commission/commission.original';
import { CommissionProposal } from './commission/commission-proposal.entity';
import { Event } from './event/event.entity';
import { EventTopic } from './event/event-topic.entity';
import { EventSession } from './event-session/event-session.entity';
import { EventSessionTopic } from './event-session/event-session-topic.entity';
import { Interest } from './interest/interest.entity';
import { interestHistory } from './interest/interest.history';
import { Introduction } from './introduction/introduction.entity';
import { IntroductionParty } from './introduction/introduction-party.entity';
import { IntroductionTopic } from './introduction/introduction-topic.entity';
import { importOecdFieldsFile } from './oecd/oecd-field.import';
import { importOpenAlexTopicsFile } from './open-alex/open-alex-topic.import';
import { organisationCopy } from './organisation/organisation.copy';
import { Outcome } from './outcome/outcome.entity';
import { outcomeOriginal } from './outcome/outcome.original';
import { OutcomeContributor } from './outcome/outcome-contributor.entity';
import { OutcomeTopic } from './outcome/outcome-topic.entity';
import { Participation } from './participation/participation.entity';
import { personEvents } from './person/person.events';
import { Placement } from './placement/placement.entity';
import { placementHistory } from './placement/placement.history';
import { PlacementTopic } from './placement/placement-topic.entity';
import { MatchingWeight } from './programme/matching-weight.entity';
import { Programme } from './programme/programme.entity';
import { ProgrammeAgreement } from './programme/programme-agreement.entity';
import { ProgrammeOrganisation } from './programme/programme-organisation.entity';
import { ProgrammeTopic } from './programme/programme-topic.entity';
import { Project } from './project/project.entity';
import { projectHistory } from './project/project.history';
import { ProjectTopic } from './project/project-topic.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { Observation } from './target/observation.entity';
import { Target } from './target/target.entity';
import { Topic } from './topic/topic.entity';
import { topicOriginal } from './topic/topic.original';

/** The programmes subgraph. */
export const programmes: SubgraphDefinition = {
  name: 'programmes',
  port: 4103,
  folder: join(__dirname, '../..'),
  entities: [
    Topic,
    Programme,
    ProgrammeOrganisation,
    ProgrammeAgreement,
    ProgrammeTopic,
    MatchingWeight,
    Project,
    projectHistory.Change,
    ProjectTopic,
    Challenge,
    challengeHistory.Change,
    ChallengeTopic,
    Interest,
    interestHistory.Change,
    Commission,
    commissionHistory.Change,
    CommissionProposal,
    Event,
    EventTopic,
    EventSession,
    EventSessionTopic,
    Participation,
    Placement,
    placementHistory.Change,
    PlacementTopic,
    Introduction,
    IntroductionParty,
    IntroductionTopic,
    Outcome,
    OutcomeContributor,
    OutcomeTopic,
    Target,
    Observation,
  ],
  migrations: [
    Programmes1760000000000,
    ProgrammesListOrder1760100000001,
    TopicDescription1760100000011,
    Cooperation1760100000040,
    SessionsAndStatuses1760100000041,
    ProgrammesListOrderOfNewLists1760100000050,
    SearchKeys1760100500000,
    StatusTables1760200000000,
    PublishedChallenges1760310000000,
    InterestsAndCommissions1760310000001,
    DeadlineZones1760310000002,
    StaysApart1760320000000,
    ObservationsOnceADay1760320000001,
    MatchingWeights1760390000000,
    ProgrammesCopies1760400000001,
    PersonCopy1760410000000,
    Ties1760500000041,
    AwardCopy1760500000032,
    ProgrammesRetrieval1760500000053,
    OpenChallenge1760500000012,
    AffiliationTies1760500000042,
  ],
  ...schemaParts,
  // What is written to the owner of a challenge is for its two sides.
  unpublished: [{ entity: Interest, columns: ['message'] }],
  clock: [expireChallenges],
  copies: [organisationCopy, personCopy, awardCopy, affiliationCopy],
  originals: [topicOriginal, outcomeOriginal, commissionOriginal],
  consumes: personEvents,
  loadSample,
  imports: { 'openalex-topics': importOpenAlexTopicsFile, 'oecd-fos': importOecdFieldsFile },
};
