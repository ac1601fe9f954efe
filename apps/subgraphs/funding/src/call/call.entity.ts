import { CalendarDate, Instant } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CallStatus } from './call.enum';

/** An invitation to apply, open between two days. */
@Directive('@key(fields: "id")')
@Entity()
@Index('call_by_opening', ['opensOn', 'id'])
@Index('call_by_title', ['sortTitle', 'id'])
@Index('call_by_scheme', ['fundingSchemeId', 'opensOn', 'id'])
@Index('call_by_programme', ['programmeId', 'opensOn', 'id'])
@Index('call_by_title_vi', { synchronize: false })
@Index('call_by_title_ja', { synchronize: false })
@Index('call_by_creation', ['createdAt', 'id'])
@Index('call_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'An invitation to apply, open between two days.' })
export class Call extends TitledEntity {
  @Column({ type: 'uuid' })
  fundingSchemeId!: string;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => CalendarDate, { description: 'First day on which applications are taken.' })
  @Column({ type: 'date' })
  opensOn!: string;

  @Field(() => CalendarDate, { description: 'Last day on which applications are taken.' })
  @Column({ type: 'date' })
  closesOn!: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'The instant after which no application is taken; null when only the day is known.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closesAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA name of the time zone in which its days are meant, such as `Asia/Tokyo`; null when unknown.',
  })
  @Column({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which the funders mean to decide; null when they do not say.',
  })
  @Column({ type: 'date', nullable: true })
  decisionDueOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the decision; null until decided.' })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => CallStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: CallStatus;
}
