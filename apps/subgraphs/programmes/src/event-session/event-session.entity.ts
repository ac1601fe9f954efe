import { CalendarDate, Instant, LocalizedText } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';

/** A part of an event with a time, a place and speakers of its own. */
@Directive('@key(fields: "id")')
@Entity()
@Index('event_session_by_title', ['sortTitle', 'id'])
@Index('event_session_by_day', ['heldOn', 'id'])
@Index('event_session_by_event', ['eventId', 'position', 'id'])
@Index('event_session_by_title_vi', { synchronize: false })
@Index('event_session_by_title_ja', { synchronize: false })
@Index('event_session_by_creation', ['createdAt', 'id'])
@Index('event_session_by_change', ['updatedAt', 'id'])
@Check('event_session_ends_after_start', 'ends_at > starts_at')
@ObjectType({ description: 'A part of an event with a time, a place and speakers of its own.' })
export class EventSession extends TitledEntity {
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'Place among the sessions of the event, from 0, as its source lists them.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which it begins, where it takes place; null when unknown.',
  })
  @Column({ type: 'date', nullable: true })
  heldOn!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it begins; null when only the day is known.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startsAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it ends; null when unknown.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endsAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone where it takes place as IANA name, such as `Asia/Tokyo`; null when unknown.',
  })
  @Column({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Field(() => [LocalizedText], { description: 'The room or building, in each language that has it; may be empty.' })
  @Column({ type: 'jsonb' })
  place!: LocalizedText[];
}
