import { DatedArguments, findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event.entity';
import { eventById } from '../event/event.loader';
import { Participation } from '../participation/participation.entity';
import { participationsInSession } from '../participation/participation.loader';
import { Topic } from '../topic/topic.entity';
import { EventSession } from './event-session.entity';
import { eventSessionList } from './event-session.input';
import { eventSessionById, topicsOfEventSession } from './event-session.loader';

@Resolver(() => EventSession)
export class EventSessionResolver {
  @Query(() => EventSession, { nullable: true, description: 'The session with that id; null when there is none.' })
  eventSession(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<EventSession | null> {
    return findSingle(context, { id: { loader: eventSessionById } }, { id });
  }

  @Query(() => eventSessionList.Connection, {
    nullable: true,
    description: 'Sessions of events, newest first unless ordered otherwise.',
  })
  eventSessions(@Args(() => eventSessionList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return eventSessionList.page(context, given);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that it is a part of.' })
  event(@Root() session: EventSession, @Ctx() context: SubgraphContext): Promise<Event | null> {
    return context.loader(eventById).load(session.eventId);
  }

  @FieldResolver(() => [Participation], { description: 'Who speaks or takes part, as the source lists them.' })
  participants(
    @Root() session: EventSession,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Participation[]> {
    return context.loader(participationsInSession(given)).load(session.id);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() session: EventSession, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfEventSession).load(session.id);
  }
}
