import { Claim, claimColumns } from '@kakehashi/database';
import { demonstration, type SampleRows, sampleRows } from '@kakehashi/sample';
import type { BulkLoad, BulkLoader } from '@kakehashi/subgraph';
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
import { interestColumns } from './interest/interest.sample';
import { Introduction } from './introduction/introduction.entity';
import { introductionColumns, introductionPartyColumns } from './introduction/introduction.sample';
import { IntroductionParty } from './introduction/introduction-party.entity';
import { IntroductionTopic } from './introduction/introduction-topic.entity';
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
  const load = <E extends keyof SampleRows>(
    entity: E,
    table: Pick<BulkLoad<SampleRows[E]>, 'label' | 'entity' | 'key' | 'rowsOf'>,
  ) => loader.load({ ...table, ...sampleRows(entity, made) });

  await load('topics', { label: 'topics', entity: Topic, rowsOf: (row) => [topicColumns(row)] });
  await load('programmes', { label: 'programmes', entity: Programme, rowsOf: (row) => [programmeColumns(row)] });
  await load('programmes', {
    label: 'programme organisations',
    entity: ProgrammeOrganisation,
    rowsOf: programmeOrganisationColumns,
  });
  await load('programmes', {
    label: 'programme agreements',
    entity: ProgrammeAgreement,
    key: ['programme_id', 'agreement_id'],
    rowsOf: programmeAgreementColumns,
  });
  await load('programmes', {
    label: 'programme topics',
    entity: ProgrammeTopic,
    key: ['programme_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('programme_id', row),
  });
  await load('projects', { label: 'projects', entity: Project, rowsOf: (row) => [projectColumns(row)] });
  await load('projects', {
    label: 'project topics',
    entity: ProjectTopic,
    key: ['project_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('project_id', row),
  });
  await load('projects', {
    label: 'project participants',
    entity: Participation,
    rowsOf: projectParticipationColumns,
  });
  await load('projects', {
    label: 'statuses of projects',
    entity: projectHistory.Change,
    rowsOf: projectHistory.columns,
  });
  await load('challenges', { label: 'challenges', entity: Challenge, rowsOf: (row) => [challengeColumns(row)] });
  await load('challenges', {
    label: 'challenge topics',
    entity: ChallengeTopic,
    key: ['challenge_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('challenge_id', row),
  });
  await load('challenges', {
    label: 'statuses of challenges',
    entity: challengeHistory.Change,
    rowsOf: challengeHistory.columns,
  });
  await load('interests', { label: 'interests', entity: Interest, rowsOf: (row) => [interestColumns(row)] });
  await load('commissions', { label: 'commissions', entity: Commission, rowsOf: (row) => [commissionColumns(row)] });
  await load('commissions', {
    label: 'statuses of commissions',
    entity: commissionHistory.Change,
    rowsOf: commissionHistory.columns,
  });
  await load('events', { label: 'events', entity: Event, rowsOf: (row) => [eventColumns(row)] });
  await load('events', {
    label: 'event topics',
    entity: EventTopic,
    key: ['event_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('event_id', row),
  });
  await load('events', { label: 'event participations', entity: Participation, rowsOf: eventParticipationColumns });
  await load('events', { label: 'sessions', entity: EventSession, rowsOf: eventSessionColumns });
  await load('events', {
    label: 'session topics',
    entity: EventSessionTopic,
    key: ['session_id', 'topic_id'],
    rowsOf: ({ sessions }) => sessions.flatMap((session) => topicLinkColumns('session_id', session)),
  });
  await load('events', { label: 'session participations', entity: Participation, rowsOf: sessionParticipationColumns });
  await load('placements', { label: 'placements', entity: Placement, rowsOf: (row) => [placementColumns(row)] });
  await load('placements', {
    label: 'placement topics',
    entity: PlacementTopic,
    key: ['placement_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('placement_id', row),
  });
  await load('placements', {
    label: 'statuses of placements',
    entity: placementHistory.Change,
    rowsOf: placementHistory.columns,
  });
  await load('introductions', {
    label: 'introductions',
    entity: Introduction,
    rowsOf: (row) => [introductionColumns(row)],
  });
  await load('introductions', {
    label: 'introduced parties',
    entity: IntroductionParty,
    rowsOf: introductionPartyColumns,
  });
  await load('introductions', {
    label: 'introduction topics',
    entity: IntroductionTopic,
    key: ['introduction_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('introduction_id', row),
  });
  await load('outcomes', { label: 'outcomes', entity: Outcome, rowsOf: (row) => [outcomeColumns(row)] });
  await load('outcomes', { label: 'contributors', entity: OutcomeContributor, rowsOf: outcomeContributorColumns });
  await load('outcomes', {
    label: 'outcome topics',
    entity: OutcomeTopic,
    key: ['outcome_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('outcome_id', row),
  });
  await load('targets', { label: 'targets', entity: Target, rowsOf: (row) => [targetColumns(row)] });
  await load('targets', { label: 'observations', entity: Observation, rowsOf: observationColumns });
  await load('programmeClaims', { label: 'disagreements', entity: Claim, rowsOf: (row) => [claimColumns(row)] });
}
