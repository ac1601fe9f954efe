import { Instant } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { SubscribedKind } from '../notification/notification.enum';
import { ONE_RECIPIENT, type Recipient } from '../recipient/recipient';

const IS_OPEN = 'ended_at IS NULL';

/** That somebody wants to be told of things that do not concern them directly. */
@Entity()
@Index('notification_subscription_by_person', ['personId'], { where: IS_OPEN })
@Index('notification_subscription_by_organisation', ['organisationId'], { where: IS_OPEN })
@Index('notification_subscription_by_topic', { synchronize: false })
@Check('notification_subscription_of_one', ONE_RECIPIENT)
@ObjectType({ description: 'That somebody wants to be told of things that do not concern them directly.' })
export class NotificationSubscription extends RecordedEntity implements Recipient {
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => [SubscribedKind], { description: 'What they are told of.' })
  @Column({ type: 'text', array: true })
  kinds!: SubscribedKind[];

  @Column({ type: 'uuid', array: true })
  topicIds!: string[];

  @Field(() => [ID], {
    description: 'Ids of the only challenges and calls of which they are told; empty for all.',
  })
  @Column({ type: 'uuid', array: true })
  subjectIds!: string[];

  @Field(() => Instant, { nullable: true, description: 'When they unsubscribed; null while it holds.' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}
