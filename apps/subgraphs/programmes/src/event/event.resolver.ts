import { DatedArguments, findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { asInProgramme, eventSessionList, sessionsOfEvent } from '../event-session/event-session.input';
import { introductionList, madeAtEvent } from '../introduction/introduction.input';
import { inEvent, participationList } from '../participation/participation.input';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { Topic } from '../topic/topic.entity';
import { Event } from './event.entity';
import { eventList, oldestFirst, partOfEvent } from './event.input';
import { eventById, topicsOfEvent } from './event.loader';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, { nullable: true, description: 'The event with that id; null when there is none.' })
  event(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Event | null> {
    return findSingle(context, { id: { loader: eventById } }, { id }, knownAt);
  }

  @Query(() => eventList.Connection, { nullable: true, description: 'Events, newest first unless ordered otherwise.' })
  events(@Args(() => eventList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return eventList.page(context, given);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event that it is a part of.' })
  async parent(@Root() event: Event, @Ctx() context: SubgraphContext): Promise<Event | null> {
    return event.parentEventId === null ? null : context.loader(eventById).load(event.parentEventId);
  }

  @FieldResolver(() => eventList.Connection, {
    description: 'The events that are a part of it, oldest first unless ordered otherwise.',
  })
  parts(
    @Root() event: Event,
    @Args(() => eventList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return eventList.pageOf(context, partOfEvent, event.id, oldestFirst(given));
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it belongs to.' })
  async programme(@Root() event: Event, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return event.programmeId === null ? null : context.loader(programmeById).load(event.programmeId);
  }

  @FieldResolver(() => participationList.Connection, {
    description: 'The organisations and people that take part, as the source lists them unless ordered otherwise.',
  })
  participations(
    @Root() event: Event,
    @Args(() => participationList.Arguments) given: ListArguments,
    @Args() dated: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return participationList.pageOf(context, inEvent(dated), event.id, given);
  }

  @FieldResolver(() => eventSessionList.Connection, {
    description: 'Its sessions, as the source lists them unless ordered otherwise.',
  })
  sessions(
    @Root() event: Event,
    @Args(() => eventSessionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return eventSessionList.pageOf(context, sessionsOfEvent, event.id, asInProgramme(given));
  }

  @FieldResolver(() => introductionList.Connection, { description: 'The introductions that were made at it.' })
  introductions(
    @Root() event: Event,
    @Args(() => introductionList.Arguments) given: ListArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    return introductionList.pageOf(context, madeAtEvent, event.id, given);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() event: Event, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfEvent).load(event.id);
  }
}
