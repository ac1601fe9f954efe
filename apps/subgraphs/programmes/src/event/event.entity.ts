import { LocalizedText, Location, Period } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AttendanceFigure } from './attendance-figure.value';
import { EventKind } from './event.enum';

/** A meeting, forum or delegation visit. */
@Directive('@key(fields: "id")')
@Entity()
@Index('event_by_title', ['sortTitle', 'id'])
@Index('event_by_start', { synchronize: false })
@Index('event_by_parent', ['parentEventId', 'period.from', 'id'])
@Index('event_by_programme', { synchronize: false })
@Index('event_by_country', { synchronize: false })
@Index('event_by_title_vi', { synchronize: false })
@Index('event_by_title_ja', { synchronize: false })
@Index('event_by_creation', ['createdAt', 'id'])
@Index('event_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A meeting, forum or delegation visit.' })
export class Event extends TitledEntity {
  @Field(() => EventKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: EventKind;

  @Field(() => [LocalizedText], { description: 'What it is about, in each language that has it.' })
  @Column({ type: 'jsonb' })
  description!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  parentEventId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => Location, { nullable: true, description: 'Where it takes place; null when no place is known.' })
  @Column({ type: 'jsonb', nullable: true })
  location!: Location | null;

  /** Country of the location, for filters. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => Period, { description: 'When it takes place.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [AttendanceFigure], { description: 'How many came, as far as a source tells it.' })
  @Column({ type: 'jsonb' })
  attendance!: AttendanceFigure[];
}
