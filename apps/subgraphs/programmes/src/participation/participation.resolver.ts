import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event.entity';
import { eventById } from '../event/event.loader';
import { EventSession } from '../event-session/event-session.entity';
import { eventSessionById } from '../event-session/event-session.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { Project } from '../project/project.entity';
import { projectById } from '../project/project.loader';
import { Participation } from './participation.entity';

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that takes part; null when a person does.',
  })
  organisation(@Root() { organisationId }: Participation): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who takes part; null when an organisation does, or when the person is not shown.',
  })
  person(@Root() { personId }: Participation): Person | null {
    return personOf(personId);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project; null for an event or a session.' })
  async project(@Root() participation: Participation, @Ctx() context: SubgraphContext): Promise<Project | null> {
    return participation.projectId === null ? null : context.loader(projectById).load(participation.projectId);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event; null for a project or a session.' })
  async event(@Root() participation: Participation, @Ctx() context: SubgraphContext): Promise<Event | null> {
    return participation.eventId === null ? null : context.loader(eventById).load(participation.eventId);
  }

  @FieldResolver(() => EventSession, {
    nullable: true,
    description: 'The session of an event; null for a project, or an event as a whole.',
  })
  async session(@Root() participation: Participation, @Ctx() context: SubgraphContext): Promise<EventSession | null> {
    return participation.sessionId === null ? null : context.loader(eventSessionById).load(participation.sessionId);
  }
}
