import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event.entity';
import { eventById } from '../event/event.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.stub';
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
    return personId === null ? null : { id: personId };
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project; null for an event.' })
  async project(@Root() participation: Participation, @Ctx() context: SubgraphContext): Promise<Project | null> {
    return participation.projectId === null
      ? null
      : context.loaderOf(participation, projectById).load(participation.projectId);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event; null for a project.' })
  async event(@Root() participation: Participation, @Ctx() context: SubgraphContext): Promise<Event | null> {
    return participation.eventId === null
      ? null
      : context.loaderOf(participation, eventById).load(participation.eventId);
  }
}
