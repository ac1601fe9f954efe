import { Claim, claimColumns } from '@kakehashi/database';
import { demonstration, type SampleRows, sampleRows } from '@kakehashi/sample';
import type { BulkLoad, BulkLoader } from '@kakehashi/subgraph';
import { Challenge } from './challenge/challenge.entity';
import { challengeColumns } from './challenge/challenge.sample';
import { ChallengeTopic } from './challenge/challenge-topic.entity';
import { Event } from './event/event.entity';
import { eventColumns } from './event/event.sample';
import { EventTopic } from './event/event-topic.entity';
import { Participation } from './participation/participation.entity';
import { eventParticipationColumns, projectParticipationColumns } from './participation/participation.sample';
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
  await load('challenges', { label: 'challenges', entity: Challenge, rowsOf: (row) => [challengeColumns(row)] });
  await load('challenges', {
    label: 'challenge topics',
    entity: ChallengeTopic,
    key: ['challenge_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('challenge_id', row),
  });
  await load('events', { label: 'events', entity: Event, rowsOf: (row) => [eventColumns(row)] });
  await load('events', {
    label: 'event topics',
    entity: EventTopic,
    key: ['event_id', 'topic_id'],
    rowsOf: (row) => topicLinkColumns('event_id', row),
  });
  await load('events', { label: 'event participations', entity: Participation, rowsOf: eventParticipationColumns });
  await load('targets', { label: 'targets', entity: Target, rowsOf: (row) => [targetColumns(row)] });
  await load('targets', { label: 'observations', entity: Observation, rowsOf: observationColumns });
  await load('programmeClaims', { label: 'disagreements', entity: Claim, rowsOf: (row) => [claimColumns(row)] });
}
