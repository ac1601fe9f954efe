import { Claim, claimColumns } from '@kakehashi/database';
import {
  copiedAffiliation,
  copiedAward,
  copiedOrganisation,
  copiedPerson,
  demonstration,
  sampleRows,
} from '@kakehashi/sample';
import { type BulkLoader, personCopy } from '@kakehashi/subgraph';
import { affiliationCopy } from './affiliation/affiliation.copy';
import { awardCopy } from './award/award.copy';
import { Challenge } from './challenge/challenge.entity';
import { challengeHistory } from './challenge/challenge.history';
import { challengeColumns } from './challenge/challenge.sample';
import { ChallengeTopic } from './challenge/challenge-topic.entity';
import { Commission } from './commission/commission.entity';
import { commissionHistory } from './commission/commission.history';
import { commissionColumns } from './commission/commission.sample';
import { Event } from './event/event.entity';
import { eventColumns } from './event/event.sample';
import { EventTopic } from './event/event-topic.entity';
import { EventSession } from './event-session/event-session.entity';
import { eventSessionColumns } from './event-session/event-session.sample';
import { EventSessionTopic } from './event-session/event-session-topic.entity';
import { Interest } from './interest/interest.entity';
import { interestHistory } from './interest/interest.history';
import { interestColumns } from './interest/interest.sample';
import { Introduction } from './introduction/introduction.entity';
import { introductionColumns, introductionPartyColumns } from './introduction/introduction.sample';
import { IntroductionParty } from './introduction/introduction-party.entity';
import { IntroductionTopic } from './introduction/introduction-topic.entity';
import { organisationCopy } from './organisation/organisation.copy';
import { Outcome } from './outcome/outcome.entity';
import { outcomeColumns, outcomeContributorColumns } from './outcome/outcome.sample';
import { OutcomeContributor } from './outcome/outcome-contributor.entity';
import { OutcomeTopic } from './outcome/outcome-topic.entity';
import { Participation } from './participation/participation.entity';
import {
  eventParticipationColumns,
  projectParticipationColumns,
  sessionParticipationColumns,
} from './participation/participation.sample';
import { Placement } from './placement/placement.entity';
import { placementHistory } from './placement/placement.history';
import { placementColumns } from './placement/placement.sample';
import { PlacementTopic } from './placement/placement-topic.entity';
import { Programme } from './programme/programme.entity';
import {
  programmeAgreementColumns,
  programmeColumns,
  programmeOrganisationColumns,
} from './programme/programme.sample';
import { ProgrammeAgreement } from './programme/programme-agreement.entity';
import { ProgrammeOrganisation } from './programme/programme-organisation.entity';
import { ProgrammeTopic } from './programme/programme-topic.entity';
import { Project } from './project/project.entity';
import { projectHistory } from './project/project.history';
import { projectColumns } from './project/project.sample';
import { ProjectTopic } from './project/project-topic.entity';
import { Observation } from './target/observation.entity';
import { Target } from './target/target.entity';
import { observationColumns, targetColumns } from './target/target.sample';
import { Topic } from './topic/topic.entity';
import { topicColumns, topicLinkColumns } from './topic/topic.sample';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.fill({ ...sampleRows('people', made), copy: personCopy, rowOf: copiedPerson });
  await loader.fill({ ...sampleRows('organisations', made), copy: organisationCopy, rowOf: copiedOrganisation });
  await loader.fill({ ...sampleRows('awards', made), copy: awardCopy, rowOf: copiedAward });
  await loader.fill({ ...sampleRows('affiliations', made), copy: affiliationCopy, rowOf: copiedAffiliation });
  await loader.load({
    ...sampleRows('topics', made),
    tables: [{ entity: Topic, rowsOf: (row) => [topicColumns(row)] }],
  });
  await loader.load({
    ...sampleRows('programmes', made),
    tables: [
      { entity: Programme, rowsOf: (row) => [programmeColumns(row)] },
      { entity: ProgrammeOrganisation, rowsOf: programmeOrganisationColumns },
      { entity: ProgrammeAgreement, rowsOf: programmeAgreementColumns },
      {
        entity: ProgrammeTopic,
        rowsOf: (row) => topicLinkColumns('programme_id', row),
      },
    ],
  });
  await loader.load({
    ...sampleRows('projects', made),
    tables: [
      { entity: Project, rowsOf: (row) => [projectColumns(row)] },
      { entity: ProjectTopic, rowsOf: (row) => topicLinkColumns('project_id', row) },
      { entity: Participation, rowsOf: projectParticipationColumns },
      { entity: projectHistory.Change, rowsOf: projectHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('challenges', made),
    tables: [
      { entity: Challenge, rowsOf: (row) => [challengeColumns(row)] },
      {
        entity: ChallengeTopic,
        rowsOf: (row) => topicLinkColumns('challenge_id', row),
      },
      { entity: challengeHistory.Change, rowsOf: challengeHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('interests', made),
    tables: [
      { entity: Interest, rowsOf: (row) => [interestColumns(row)] },
      { entity: interestHistory.Change, rowsOf: interestHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('commissions', made),
    tables: [
      { entity: Commission, rowsOf: (row) => [commissionColumns(row)] },
      { entity: commissionHistory.Change, rowsOf: commissionHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('events', made),
    tables: [
      { entity: Event, rowsOf: (row) => [eventColumns(row)] },
      { entity: EventTopic, rowsOf: (row) => topicLinkColumns('event_id', row) },
      { entity: Participation, rowsOf: eventParticipationColumns },
      { entity: EventSession, rowsOf: eventSessionColumns },
      {
        entity: EventSessionTopic,
        rowsOf: ({ sessions }) => sessions.flatMap((session) => topicLinkColumns('session_id', session)),
      },
      { entity: Participation, rowsOf: sessionParticipationColumns },
    ],
  });
  await loader.load({
    ...sampleRows('placements', made),
    tables: [
      { entity: Placement, rowsOf: (row) => [placementColumns(row)] },
      {
        entity: PlacementTopic,
        rowsOf: (row) => topicLinkColumns('placement_id', row),
      },
      { entity: placementHistory.Change, rowsOf: placementHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('introductions', made),
    tables: [
      { entity: Introduction, rowsOf: (row) => [introductionColumns(row)] },
      { entity: IntroductionParty, rowsOf: introductionPartyColumns },
      {
        entity: IntroductionTopic,
        rowsOf: (row) => topicLinkColumns('introduction_id', row),
      },
    ],
  });
  await loader.load({
    ...sampleRows('outcomes', made),
    tables: [
      { entity: Outcome, rowsOf: (row) => [outcomeColumns(row)] },
      { entity: OutcomeContributor, rowsOf: outcomeContributorColumns },
      { entity: OutcomeTopic, rowsOf: (row) => topicLinkColumns('outcome_id', row) },
    ],
  });
  await loader.load({
    ...sampleRows('targets', made),
    tables: [
      { entity: Target, rowsOf: (row) => [targetColumns(row)] },
      { entity: Observation, rowsOf: observationColumns },
    ],
  });
  await loader.load({
    ...sampleRows('programmeClaims', made),
    tables: [{ entity: Claim, rowsOf: (row) => [claimColumns(row)] }],
  });
}
