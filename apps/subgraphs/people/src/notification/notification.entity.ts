import { Instant } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ONE_RECIPIENT, type Recipient } from '../recipient/recipient';
import type { SubjectType } from '../subject/subject.union';
import { NotificationKind } from './notification.enum';

/** That something has happened which concerns somebody: once for each event and recipient. */
@Entity()
@Index('notification_once_to_person', ['eventId', 'personId'], { unique: true, where: 'person_id IS NOT NULL' })
@Index('notification_once_to_organisation', ['eventId', 'organisationId'], {
  unique: true,
  where: 'organisation_id IS NOT NULL',
})
@Index('notification_by_person', ['personId', 'createdAt', 'id'])
@Index('notification_by_organisation', ['organisationId', 'createdAt', 'id'])
@Index('notification_unread_by_person', ['personId'], { where: 'read_at IS NULL' })
@Index('notification_unread_by_organisation', ['organisationId'], { where: 'read_at IS NULL' })
@Index('notification_by_creation', ['createdAt', 'id'])
@Index('notification_by_change', ['updatedAt', 'id'])
@Check('notification_to_one', ONE_RECIPIENT)
@ObjectType({ description: 'That something has happened which concerns somebody. Nobody else is told of it.' })
export class Notification extends RecordedEntity implements Recipient {
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => NotificationKind, { description: 'What has happened.' })
  @Column({ type: 'text' })
  kind!: NotificationKind;

  @Field(() => String, {
    nullable: true,
    description: 'What the subject became, where the kind leaves it open, such as `INVITED`; see the kinds.',
  })
  @Column({ type: 'text', nullable: true })
  status!: string | null;

  @Column({ type: 'text' })
  subjectType!: SubjectType;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Id of the event that tells it. */
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Instant, { description: 'When it happened; `createdAt` is when it was noted here.' })
  @Column({ type: 'timestamptz', precision: 3 })
  occurredAt!: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was marked read; null until then.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt!: Date | null;
}
