import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Programmes1760000000000 } from '../migrations/1760000000000-programmes';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { Challenge } from './challenge/challenge.entity';
import { ChallengeTopic } from './challenge/challenge-topic.entity';
import { Event } from './event/event.entity';
import { EventTopic } from './event/event-topic.entity';
import { Participation } from './participation/participation.entity';
import { Programme } from './programme/programme.entity';
import { ProgrammeAgreement } from './programme/programme-agreement.entity';
import { ProgrammeOrganisation } from './programme/programme-organisation.entity';
import { ProgrammeTopic } from './programme/programme-topic.entity';
import { Project } from './project/project.entity';
import { ProjectTopic } from './project/project-topic.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { Observation } from './target/observation.entity';
import { Target } from './target/target.entity';
import { Topic } from './topic/topic.entity';

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
    Project,
    ProjectTopic,
    Challenge,
    ChallengeTopic,
    Event,
    EventTopic,
    Participation,
    Target,
    Observation,
  ],
  migrations: [Programmes1760000000000, SearchKeys1760100500000],
  ...schemaParts,
  loadSample,
};
