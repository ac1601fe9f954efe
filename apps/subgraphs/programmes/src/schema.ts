import type { SchemaParts } from '@kakehashi/subgraph';
import { AgreementResolver } from './agreement/agreement.resolver';
import { challengeReference } from './challenge/challenge.reference';
import { ChallengeResolver } from './challenge/challenge.resolver';
import { eventReference } from './event/event.reference';
import { EventResolver } from './event/event.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { ParticipationResolver } from './participation/participation.resolver';
import { PersonResolver } from './person/person.resolver';
import { programmeReference } from './programme/programme.reference';
import { ProgrammeResolver } from './programme/programme.resolver';
import { ProgrammeOrganisationResolver } from './programme/programme-organisation.resolver';
import { projectReference } from './project/project.reference';
import { ProjectResolver } from './project/project.resolver';
import { targetReference } from './target/target.reference';
import { TargetResolver } from './target/target.resolver';
import { topicReference } from './topic/topic.reference';
import { TopicResolver } from './topic/topic.resolver';

/** Every slice of this subgraph. */
export const schemaParts: SchemaParts = {
  resolvers: [
    TopicResolver,
    ProgrammeResolver,
    ProgrammeOrganisationResolver,
    ProjectResolver,
    ChallengeResolver,
    EventResolver,
    ParticipationResolver,
    TargetResolver,
    PersonResolver,
    OrganisationResolver,
    AgreementResolver,
  ],
  references: [
    topicReference,
    programmeReference,
    projectReference,
    challengeReference,
    eventReference,
    targetReference,
  ],
};
