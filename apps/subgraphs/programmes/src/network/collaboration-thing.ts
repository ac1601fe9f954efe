import { type LoaderDefinition, type RecordedEntity } from '@kakehashi/subgraph';
import { createUnionType } from 'type-graphql';
import { Commission } from '../commission/commission.entity';
import { commissionById } from '../commission/commission.loader';
import { Event } from '../event/event.entity';
import { eventById } from '../event/event.loader';
import { EventSession } from '../event-session/event-session.entity';
import { eventSessionById } from '../event-session/event-session.loader';
import { Introduction } from '../introduction/introduction.entity';
import { introductionById } from '../introduction/introduction.loader';
import { Outcome } from '../outcome/outcome.entity';
import { outcomeById } from '../outcome/outcome.loader';
import { Placement } from '../placement/placement.entity';
import { placementById } from '../placement/placement.loader';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { Project } from '../project/project.entity';
import { projectById } from '../project/project.loader';
import type { CollaborationKind } from './collaboration.enum';

/** What joins two parties. */
export const CollaborationThing = createUnionType({
  name: 'CollaborationThing',
  description: 'What joins two parties.',
  types: () => [Project, Event, EventSession, Outcome, Placement, Commission, Introduction, Programme] as const,
});

/** By what the things of each kind are loaded; those that another subgraph owns are not. */
export const thingLoaders: Readonly<
  Partial<Record<CollaborationKind, LoaderDefinition<string, RecordedEntity | null>>>
> = {
  PROJECT: projectById,
  EVENT: eventById,
  EVENT_SESSION: eventSessionById,
  OUTCOME: outcomeById,
  PLACEMENT: placementById,
  COMMISSION: commissionById,
  INTRODUCTION: introductionById,
  PROGRAMME: programmeById,
};
